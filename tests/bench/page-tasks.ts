import type { CDPSession, Page } from '@playwright/test';

/** What the page's own thread had to do in one stretch. */
export interface PageTasks {
  /** Tasks of 50 ms and more, as a person would feel them (ms). Browsers report none that is shorter. */
  readonly long: readonly number[];
  /** The largest task by the processor time it took (ms): what the page is to blame for, however busy the machine is otherwise. */
  readonly largest: number;
  /** Processor time of all tasks (ms). */
  readonly total: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const BUFFER_KB = 400_000;

/** Notes what the page's thread does while `body` runs. */
export async function pageTasks<T>(page: Page, body: () => Promise<T>): Promise<{ readonly value: T; readonly tasks: PageTasks }> {
  const session = await page.context().newCDPSession(page);
  const threads = new Map<string, { isPage: boolean; durations: number[] }>();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) note(threads, event);
  });
  await watchLongTasks(page);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel'], recordMode: 'recordUntilFull', traceBufferSizeInKb: BUFFER_KB },
    transferMode: 'ReportEvents',
  });
  const value = await body();
  const long = await longTasks(page);
  await endTrace(session);
  // Of the browser's pages the one under measurement is at work.
  const pages = [...threads.values()].filter(({ isPage }) => isPage).map(({ durations }) => durations.map((micros) => micros / 1000));
  const total = (durations: readonly number[]): number => durations.reduce((sum, one) => sum + one, 0);
  const own = pages.sort((a, b) => total(b) - total(a))[0] ?? [];
  return { value, tasks: { long, largest: own.reduce((most, one) => Math.max(most, one), 0), total: total(own) } };
}

function note(threads: Map<string, { isPage: boolean; durations: number[] }>, { name, ph, pid, tid, tdur, args }: TraceEvent): void {
  const key = `${pid}:${tid}`;
  const thread = threads.get(key) ?? { isPage: false, durations: [] };
  if (ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain') thread.isPage = true;
  else if (ph !== 'X' || tdur === undefined || !name.endsWith('RunTask')) return;
  else thread.durations.push(tdur);
  threads.set(key, thread);
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

/** What these two run in the page names no function of its own: the compiler would wrap it in a helper that the page doesn't have. */
async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) durations.push(entry.duration);
    });
    observer.observe({ type: 'longtask' });
    Object.assign(window, { longTasks: { durations, observer } });
  });
}

async function longTasks(page: Page): Promise<number[]> {
  // The browser tells of a task some time after its end.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  return page.evaluate(() => {
    const { longTasks } = window as unknown as { longTasks: { durations: number[]; observer: PerformanceObserver } };
    longTasks.observer.disconnect();
    return longTasks.durations;
  });
}
