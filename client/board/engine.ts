// Order matters: the engine's renderer index and its batch handler need each other.
import '@phaser/renderer'
import '@phaser/events/EventEmitter'
import '@phaser/gameobjects/DisplayList'
import '@phaser/gameobjects/UpdateList'
import '@phaser/gameobjects/GameObjectCreator'
import '@phaser/gameobjects/GameObjectFactory'
import '@phaser/gameobjects/image/ImageFactory'
import '@phaser/cameras/2d'
import '@phaser/plugins'
import '@phaser/scene/ScenePlugin'
import CONST from '@phaser/const'
import Game from '@phaser/core/Game'
import Scene from '@phaser/scene/Scene'

/** The parts of Phaser that the board draws with. */
export const engine = { Game, Scene, AUTO: CONST.AUTO, CANVAS: CONST.CANVAS }
