/** What a badge is drawn on. */
export type BadgeShape = 'circle' | 'hexagon' | 'shield';

/** A shape around the middle of a square of 600 units, and the room for text in it. */
export interface ShapeDrawing {
  /** Outline as SVG path data; {@link CORNER} is drawn around it. */
  readonly outline: string;
  readonly titleWidth: number;
  /** Less than of the title, as shapes grow narrow towards their foot. */
  readonly programWidth: number;
}

/** Width of the stroke that rounds the corners of an outline. */
export const CORNER = 48;

export const SHAPES: Readonly<Record<BadgeShape, ShapeDrawing>> = {
  circle: {
    outline: 'M300 40A260 260 0 1 1 300 560A260 260 0 1 1 300 40Z',
    titleWidth: 400,
    programWidth: 316,
  },
  hexagon: {
    outline: 'M300 38L530 150V450L300 562L70 450V150Z',
    titleWidth: 412,
    programWidth: 322,
  },
  shield: {
    outline: 'M300 40L520 76V330C520 470 420 535 300 566C180 535 80 470 80 330V76Z',
    titleWidth: 392,
    programWidth: 296,
  },
};
