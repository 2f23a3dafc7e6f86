/** How sure it is that links of a kind are as described. */
export type HostConfidence =
  /** The platform describes it. */
  | 'documented'
  /** Read in the platform’s source code, or seen in use by several others. */
  | 'observed'
  /** Told once, or concluded from something like it. */
  | 'guessed';

/** What a link of a kind leads to. */
export type HostedPage =
  /** A badge, at another address than the page that people have. */
  | 'badge'
  /** A badge that is found by reading the page, or by asking its address for data. */
  | 'page'
  /** A description of a badge, awarded to nobody. */
  | 'badge-description'
  /** A list of badges, or of one person’s. */
  | 'several-badges'
  /** A page that shows a badge and does not say where it is. */
  | 'silent-page'
  /** A picture that was stored anew, without the badge in it. */
  | 'plain-picture'
  /** A request to a wallet. */
  | 'wallet-request'
  /** A certificate that is no Open Badge. */
  | 'other-certificate';

/** What is known of one kind of link. */
export interface BadgeHost {
  /** The platform, by the name it has for people. */
  readonly platform: string;
  /** Hosts of the pages; `*.` stands for any further name before, and `*` for every host. */
  readonly hosts: readonly string[];
  /**
   * Path and query of the pages, with names in braces for what differs: `{uuid}`, `{number}`, `{hex}`, `{id}` (letters,
   * digits, `-` and `_`), `{name}` (anything up to the next slash), `{base}` (the folder a platform lives in). An
   * ending `/*` stands for anything more.
   */
  readonly pages: readonly string[];
  readonly leadsTo: HostedPage;
  /** Where the credential is, the address asked first coming first; empty where it is not known or there is none. */
  readonly credential: readonly string[];
  /** The member of the answer in which the credential is, where it is not the answer itself. */
  readonly within?: string;
  /** The generation of Open Badges, as far as known. */
  readonly openBadges?: '2.0' | '3.0';
  readonly confidence: HostConfidence;
  /** What this rests on. */
  readonly basis: string;
}
