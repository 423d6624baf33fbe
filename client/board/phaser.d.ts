declare module '@phaser/events/EventEmitter'
declare module '@phaser/gameobjects/GameObjectCreator'
declare module '@phaser/scene/ScenePlugin'
declare module '@phaser/renderer'
declare module '@phaser/gameobjects/DisplayList'
declare module '@phaser/gameobjects/UpdateList'
declare module '@phaser/gameobjects/GameObjectFactory'
declare module '@phaser/gameobjects/image/ImageFactory'
declare module '@phaser/cameras/2d'
declare module '@phaser/plugins'
declare module '@phaser/const' {
  const constants: { readonly AUTO: number; readonly CANVAS: number }
  export default constants
}
declare module '@phaser/core/Game' {
  import type Phaser from 'phaser'
  const Game: typeof Phaser.Game
  export default Game
}
declare module '@phaser/scene/Scene' {
  import type Phaser from 'phaser'
  const Scene: typeof Phaser.Scene
  export default Scene
}
