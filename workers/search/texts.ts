/** Many short texts with numbers in one long one: which of them hold a run of letters is found by one pass over it. */
export class Texts {
  private all = '\n';
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];

  add(text: string, number: number): void {
    this.starts.push(this.all.length);
    this.numbers.push(number);
    this.all += `${text}\n`;
  }

  /** Calls with the number of each text that has the run in it. */
  holding(run: string, found: (number: number) => void): void {
    for (let at = this.all.indexOf(run); at >= 0; ) {
      const place = this.placeAt(at);
      found(this.numbers[place] ?? 0);
      at = this.all.indexOf(run, (this.starts[place + 1] ?? this.all.length) - 1);
    }
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
