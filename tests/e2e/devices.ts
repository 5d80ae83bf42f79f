import { type Browser, type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { SalonServer } from './salon-server.ts';

interface DeviceOptions {
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** A tablet: it is touched, not clicked. */
  readonly hasTouch?: true;
  /** The app must start on it with no server. Without the service worker, which fetches and keeps all of the app, a device begins with a quarter less work. */
  readonly startsOffline?: true;
  /** How much the browser stores for Kartoteka at most (bytes). */
  readonly room?: number;
}

/** How long a person takes to read a question and answer it (ms). */
const READING = 1000;

/** One device of the salon: a browser of its own, with what a person at it can do. */
export class Device {
  readonly page: Page;
  readonly context: BrowserContext;

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    // Asked whether to leave a page over something not yet stored, a person reads before answering: meanwhile it is.
    // Left alone, Playwright says yes in the same moment, and 2 of 25 edits went with the page.
    page.on('dialog', (asked) => setTimeout(() => void asked.accept().catch(() => undefined), READING));
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Find a client' });
  }

  /** The row of a client in the list or among the results. */
  row(name: string): Locator {
    return this.page.getByRole('option').filter({ hasText: name });
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  async newClient(given: string, family: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New client' }).click();
    await this.field('First name').fill(given);
    await this.field('Last name').fill(family);
    await this.savedHere();
  }

  async open(query: string, name: string): Promise<void> {
    await this.search.fill(query);
    await this.row(name).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async tab(name: 'Profile' | 'History'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Waits until the open card says that it is saved, here or further. */
  async savedHere(): Promise<void> {
    await expect(this.page.getByText(/^Saved on (this device|the server)/)).toBeVisible();
  }

  async savedOnServer(): Promise<void> {
    // The banner tells of what has left its field; what is being typed is told on the card.
    await expect(this.page.locator('[data-saved]:not([data-saved=server], [data-saved=begun])')).toHaveCount(0);
    await expect(this.page.getByRole('banner').getByText('Everything is saved on the server')).toBeVisible();
  }

  /** Waits until the app would start with no server: the service worker has everything. */
  async readyForOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  /** A barcode scanner, wherever the focus is: 10 ms a character by the keyboard's own clock, however busy this machine is; then Enter. */
  async scan(code: string): Promise<void> {
    const keyboard = await this.context.newCDPSession(this.page);
    const keys = [...code, 'Enter'];
    const begun = Date.now() / 1000 - keys.length * 0.01;
    await Promise.all(
      keys.flatMap((key, index) => {
        const pressed = { key, timestamp: begun + index * 0.01, text: key === 'Enter' ? '\r' : key };
        return [
          keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed }),
          keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp: pressed.timestamp + 0.004 }),
        ];
      }),
    );
    await keyboard.detach();
  }
}

/** The salon's first device, with a new salon of its own or the demo salon. */
export async function ownersDevice(
  browser: Browser,
  server: SalonServer,
  kind: 'new' | 'demo' = 'new',
  options: DeviceOptions = {},
): Promise<Device> {
  const device = await newDevice(browser, options);
  const { page } = device;
  if (options.room !== undefined) {
    const storage = await device.context.newCDPSession(page);
    await storage.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: options.room });
  }
  await page.goto(server.ownerLink);
  await page.getByRole('button', { name: 'Continue' }).click();
  if (kind === 'demo') {
    await page.getByRole('button', { name: 'Open a demo salon' }).click();
  } else {
    await page.getByRole('textbox', { name: 'Salon’s name' }).fill('Salone Aurora');
    // Proposed by what the browser says of itself.
    await expect(page.getByRole('button', { name: 'Country' })).toContainText('Italy');
    await page.getByRole('button', { name: 'Create the salon' }).click();
  }
  // Also where this is no test, and so has no patience set for all it expects.
  await expect(device.search).toBeVisible({ timeout: 60_000 });
  return device;
}

/** A further device, paired by the code that the owner's shows, and let in by the owner. */
export async function joinedDevice(
  browser: Browser,
  server: SalonServer,
  owner: Device,
  { role = 'Owner', name, ...options }: DeviceOptions & { readonly role?: 'Owner' | 'Front desk' | 'Stylist'; readonly name?: string } = {},
): Promise<Device> {
  const device = await newDevice(browser, options);
  await device.page.goto(server.url);
  await device.page.getByRole('textbox', { name: 'Code' }).fill(await pairingCode(owner));
  await device.page.getByRole('button', { name: 'Connect' }).click();
  await expect(device.page.getByRole('heading', { name: 'Waiting for the owner' })).toBeVisible();
  await letIn(owner, role, name);
  await expect(device.search).toBeVisible();
  return device;
}

/** The owner lets in the device that knocks. */
export async function letIn(owner: Device, role: 'Owner' | 'Front desk' | 'Stylist', name?: string): Promise<void> {
  const { page } = owner;
  await page.getByRole('button', { name: 'Decide' }).first().click();
  const dialog = page.getByRole('alertdialog', { name: 'A device asks to be let in' });
  if (name !== undefined) await dialog.getByRole('textbox').fill(name);
  await choose(page, 'Who uses it', role);
  await dialog.getByRole('button', { name: 'Let in' }).click();
  await expect(dialog).toBeHidden();
}

/** A section of the settings, by its name in the menu. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: section, exact: true }).click();
}

/** The code for a further device, as the owner reads it off the screen. */
export async function pairingCode(owner: Device): Promise<string> {
  const { page } = owner;
  await openSettings(page, 'Devices');
  await page.getByRole('button', { name: 'Add a device' }).click();
  const code = ((await page.getByTestId('pairing-code').textContent()) ?? '').replace(/\s/g, '');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Close|Done/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Clients' }).click();
  return code;
}

export async function newDevice(browser: Browser, options: DeviceOptions = {}): Promise<Device> {
  const { locale = 'en-IT', viewport, colorScheme, hasTouch, startsOffline } = options;
  const context = await browser.newContext({
    locale,
    ...(viewport && { viewport }),
    ...(colorScheme && { colorScheme }),
    ...(hasTouch && { hasTouch }),
    serviceWorkers: startsOffline ? 'allow' : 'block',
  });
  return new Device(context, await context.newPage());
}

/** The question on top of the screen, whichever kind of dialog it is. */
export function question(page: Page): Locator {
  return page.getByRole('dialog').or(page.getByRole('alertdialog'));
}

/** Picks an option of a drop-down list by its label. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** A test with a server of its own, stopped and cleared away after it. */
export const test = base.extend<{ server: SalonServer }>({
  server: async ({ browser }, use) => {
    const server = await SalonServer.started();
    await use(server);
    for (const context of browser.contexts()) await context.close();
    await server.dispose();
  },
});

export { expect };
