/**
 * Collects the text of a credential while an SVG picture is read.
 *
 * The attribute `verify` goes before the content. Of the content, space around the first and the last CDATA section is
 * layout and no part of the text; comments, instructions and elements inside make it unreadable, because programs
 * differ in what text they see then.
 */
export class CredentialText {
  readonly #verify: string | undefined;
  #settled = '';
  #sinceCharacterData = '';
  #hasCharacterData = false;
  #isTextAlone = true;

  /** @param verify - value of the attribute, where the element has one */
  constructor(verify: string | undefined) {
    this.#verify = verify;
  }

  add(text: string): void {
    this.#sinceCharacterData += text;
  }

  addCharacterData(text: string): void {
    const before = this.#sinceCharacterData;
    this.#settled += this.#hasCharacterData ? before : before.trimStart();
    this.#settled += text;
    this.#sinceCharacterData = '';
    this.#hasCharacterData = true;
  }

  addOther(): void {
    this.#isTextAlone = false;
  }

  /** Gives the text, or `undefined` where the element holds something else than text. */
  read(): string | undefined {
    if (this.#verify !== undefined) return this.#verify;
    if (!this.#isTextAlone) return undefined;
    const rest = this.#sinceCharacterData;
    return this.#settled + (this.#hasCharacterData ? rest.trimEnd() : rest.trim());
  }
}
