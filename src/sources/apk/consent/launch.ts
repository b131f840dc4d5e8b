/** What the manifest says of the app as it starts. */
export interface Launch {
  readonly packageName: string;
  /** The name of the process in which it starts. */
  readonly process: string;
  /** By authority: the descriptor of the content provider behind it, and whether other apps may call it. */
  readonly providers: ReadonlyMap<string, { readonly descriptor: string; readonly exported: boolean }>;
  /** By action that bears the app's own name: descriptors of closed parts that nobody but the app itself tells of it. */
  readonly ownActions: ReadonlyMap<string, readonly string[]>;
}

export const NO_LAUNCH: Launch = {
  packageName: "",
  process: "",
  providers: new Map(),
  ownActions: new Map(),
};
