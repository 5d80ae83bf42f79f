/** So many runs looked for last, and where they were found, are kept: the next keystroke makes one of them longer. */
const KEPT = 8;

/** Many short texts with numbers in one long one: which of them hold a run of letters is found by one pass over it. */
export class Texts {
  private all = '\n';
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];
  private kept: { readonly run: string; readonly places: readonly number[] }[] = [];

  add(text: string, number: number): void {
    this.starts.push(this.all.length);
    this.numbers.push(number);
    this.all += `${text}\n`;
    if (this.kept.length > 0) this.kept = [];
  }

  /** Calls with the number of each text that has the run in it. */
  holding(run: string, found: (number: number) => void): void {
    const known = this.kept.find((one) => run.startsWith(one.run));
    const places = known ? (known.run === run ? known.places : this.among(known.places, run)) : this.everywhere(run);
    if (known?.run !== run) {
      this.kept.unshift({ run, places });
      this.kept.length = Math.min(this.kept.length, KEPT);
    }
    for (const place of places) found(this.numbers[place] ?? 0);
  }

  /** Calls with the number of each text that has the run, in the order they came, until it returns true. */
  each(run: string, found: (number: number) => boolean): void {
    this.eachPlace(run, (place) => found(this.numbers[place] ?? 0));
  }

  private everywhere(run: string): readonly number[] {
    const places: number[] = [];
    this.eachPlace(run, (place) => {
      places.push(place);
      return false;
    });
    return places;
  }

  private eachPlace(run: string, found: (place: number) => boolean): void {
    for (let at = this.all.indexOf(run); at >= 0; ) {
      const place = this.placeAt(at);
      if (found(place)) return;
      at = this.all.indexOf(run, (this.starts[place + 1] ?? this.all.length) - 1);
    }
  }

  /** Which of these texts have it. */
  private among(places: readonly number[], run: string): readonly number[] {
    return places.filter((place) => this.all.slice(this.starts[place], this.starts[place + 1]).includes(run));
  }

  /** Which text the position is in. */
  private placeAt(at: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
