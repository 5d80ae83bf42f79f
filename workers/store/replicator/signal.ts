/** Something to wait for that happens again and again; what happens while nobody waits is not missed. */
export class Signal {
  private raised = false;
  private wake: (() => void) | undefined;

  raise(): void {
    this.raised = true;
    this.wake?.();
  }

  /** Resolves when it was raised since the last wait, or is, or when `orWhen` does. */
  async wait(orWhen: Promise<void>): Promise<void> {
    if (!this.raised) {
      await Promise.race([
        new Promise<void>((resolve) => {
          this.wake = resolve;
        }),
        orWhen,
      ]);
    }
    this.raised = false;
    this.wake = undefined;
  }
}
