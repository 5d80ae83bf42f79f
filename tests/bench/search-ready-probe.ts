/** When the search worker first found a client (ms since it was started). */
export interface ReadyProbe {
  lately: number;
  everyone: number;
}

/**
 * Runs in the page, before anything of the app: asks the search worker beside the app, over the same wire (Comlink's messages),
 * from the moment it is started, until it has found `lately` and then `everyone`. Self-contained: it travels into the browser as text.
 */
export function probeReady(wanted: { readonly lately: string; readonly everyone: string }): void {
  const measured: ReadyProbe = { lately: 0, everyone: 0 };
  Object.assign(window, { kartotekaReady: measured });
  const RealWorker = window.Worker;
  const watch = (worker: Worker): void => {
    const began = performance.now();
    let asked = '';
    const ask = (): void => {
      if (measured.everyone > 0) return;
      asked = `ready ${performance.now()}`;
      const query = measured.lately === 0 ? wanted.lately : wanted.everyone;
      const argumentList = [query, 5].map((value) => ({ type: 'RAW', value }));
      worker.postMessage({ id: asked, type: 'APPLY', path: ['search'], argumentList });
    };
    worker.addEventListener('message', ({ data }: MessageEvent) => {
      if (data?.id !== asked) return;
      if (data.type === 'RAW' && (data.value?.hits.length ?? 0) > 0) {
        if (measured.lately === 0) measured.lately = performance.now() - began;
        else measured.everyone = performance.now() - began;
      }
      setTimeout(ask, 5);
    });
    ask();
  };
  window.Worker = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (options?.name === 'search') watch(this);
    }
  };
}
