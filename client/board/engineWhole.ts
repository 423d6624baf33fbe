import Phaser from 'phaser'

/** The same parts out of the published engine: for the dev server and to compare. */
export const engine = {
  Game: Phaser.Game,
  Scene: Phaser.Scene,
  AUTO: Phaser.AUTO,
  CANVAS: Phaser.CANVAS,
}
