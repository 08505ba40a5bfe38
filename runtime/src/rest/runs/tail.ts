/** The last bytes of what a program has written. */
export class Tail {
  readonly #most: number;
  #text = "";

  constructor(most: number) {
    this.#most = most;
  }

  add(text: string): void {
    this.#text = (this.#text + text).slice(-this.#most);
  }

  get text(): string {
    return this.#text;
  }
}
