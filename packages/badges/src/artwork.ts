/**
 * Pictures for badges: an SVG drawn from a title and a program, and the PNG of it.
 *
 * @module
 */
export type { ArtworkAssets } from './artwork/artwork-assets.js';
export type { BadgeArtworkOptions } from './artwork/artwork-options.js';
export { type ArtworkToPngOptions, artworkToPng } from './artwork/artwork-to-png.js';
export { badgeArtwork } from './artwork/badge-artwork.js';
export type { BadgeShape } from './artwork/shapes.js';
