/** What drawing takes beside its program. */
export interface ArtworkAssets {
  /** The file `index_bg.wasm` of the package `@resvg/resvg-wasm`. */
  readonly wasm: Uint8Array;
  /** The file `600SemiBold/Inter_600SemiBold.ttf` of the package `@expo-google-fonts/inter`. */
  readonly font: Uint8Array;
}
