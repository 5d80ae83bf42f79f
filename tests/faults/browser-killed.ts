import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../browser.ts';
import { choose } from '../e2e/devices.ts';
import { SalonServer } from '../e2e/salon-server.ts';

/** Edits shown as saved before each kill; the next one is under way then. */
const EDITS = 3;
/** The kill comes so long after the last key, at most (ms). */
const WITHIN = 120;
const PATIENT = { timeout: 120_000 };

export interface AfterBrowserKills {
  readonly kills: number;
  /** Edits that were shown as saved. */
  readonly saved: number;
  readonly lost: readonly string[];
}

/**
 * Kills the whole browser so many times while a name is being typed and saved, on a device that has no server to ask, and opens it
 * again over the same profile.
 */
export async function killBrowser(folder: string, kills: number): Promise<AfterBrowserKills> {
  const profile = join(folder, 'profile');
  const server = await SalonServer.started();
  let running: Running | undefined;
  try {
    running = await open(profile);
    await begin(running.page, server);
    const card = running.page.url();
    await server.stop();
    await expect(running.page.getByRole('banner')).toContainText('No connection', PATIENT);
    const lost: string[] = [];
    let saved = 0;
    for (let kill = 0; kill < kills; kill++) {
      for (let edit = 0; edit < EDITS; edit++) await saveName(running.page, ++saved);
      await typeName(running.page, saved + 1);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN));
      await running.kill();
      running = await open(profile);
      await running.page.goto(card, PATIENT);
      await counted(running.page);
      const there = await nameOf(running.page);
      if (there < saved) lost.push(`edit ${saved} was shown as saved, and lost: it reads as after edit ${there}`);
      saved = there;
    }
    return { kills, saved: kills * EDITS, lost };
  } finally {
    await running?.kill();
    await server.dispose();
  }
}

interface Running {
  readonly page: Page;
  kill(): Promise<void>;
}

/** The browser with its profile on the disk, and a page. */
async function open(profile: string): Promise<Running> {
  const path = findChromium();
  if (!path) throw new Error('there is no Chromium');
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const shown = ['--window-size=1180,820', '--lang=en-GB', '--accept-lang=en-GB'];
  // A group of its own: all of its processes end at once.
  const child = spawn(path, [...QUIET_FLAGS, ...own, ...shown, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', end);
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('the browser has no page');
  return {
    page,
    async kill() {
      process.off('exit', end);
      const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      end();
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the browser ended: ${said.slice(-500)}`)));
  });
}

/** A salon with one client whose card is open, on a device that would start with no server. */
async function begin(page: Page, server: SalonServer): Promise<void> {
  await page.goto(server.ownerLink);
  await page.getByRole('button', { name: 'Continue' }).click(PATIENT);
  await page.getByRole('textbox', { name: 'Salon’s name' }).fill('Salone Aurora');
  await choose(page, 'Country', 'Italy');
  await page.getByRole('button', { name: 'Create the salon' }).click();
  await page.getByRole('button', { name: 'New client' }).click(PATIENT);
  await page.getByRole('textbox', { name: 'First name', exact: true }).fill('Anna');
  await typeName(page, 0);
  // The banner says the same before the name is stored and after the server has it: the list tells them apart.
  await expect(page.getByRole('option', { name: /Name 0/ })).toBeVisible(PATIENT);
  await expect(page.getByRole('banner').getByText('Everything is saved on the server')).toBeVisible(PATIENT);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

const lastName = (page: Page) => page.getByRole('textbox', { name: 'Last name', exact: true });

function typeName(page: Page, edit: number): Promise<void> {
  return lastName(page).fill(`Name ${edit}`);
}

/** The banner counts what is saved here and waits for the server: it is saved when that has grown. */
async function saveName(page: Page, edit: number): Promise<void> {
  const before = await waiting(page);
  await typeName(page, edit);
  await expect.poll(() => waiting(page), PATIENT).toBeGreaterThan(before);
}

async function waiting(page: Page): Promise<number> {
  const text = await page.getByRole('banner').textContent(PATIENT);
  return Number(/(\d+)\schanges? saved here/.exec(text ?? '')?.[1] ?? 0);
}

/** The banner has counted what an earlier life of the browser left waiting: before, any edit would look saved. */
async function counted(page: Page): Promise<void> {
  await expect.poll(() => waiting(page), PATIENT).toBeGreaterThan(0);
}

async function nameOf(page: Page): Promise<number> {
  await expect(lastName(page)).toHaveValue(/^Name \d+$/, PATIENT);
  return Number(/\d+/.exec(await lastName(page).inputValue())?.[0]);
}
