import { createHash } from 'node:crypto';
import { encodeQR } from 'qr';
import { LANGUAGE_NAMES, type TrustLanguage, type TrustTexts, textsOf } from './trust-texts.ts';

export const CERTIFICATE_PATH = '/kartoteka.crt';
export const PROFILE_PATH = '/kartoteka.mobileconfig';

export const PLATFORMS = ['apple', 'android', 'windows', 'mac', 'other'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What the page is to say. */
export interface TrustFacts {
  readonly language: TrustLanguage;
  /** The device that asks, as far as its browser tells. */
  readonly platform: Platform | undefined;
  /** Where the page itself is found by other devices. */
  readonly page: string;
  /** Where Kartoteka is, protected; and the authority's fingerprint. */
  readonly app: string;
  readonly fingerprint: string;
}

const STYLE = `
:root{color-scheme:light dark;--paper:#faf8f5;--surface:#fff;--line:#e7e0d9;--ink:#2a2326;--soft:#63585c;--accent:#7a3e55;--on:#fff;--link:#743a50}
@media(prefers-color-scheme:dark){:root{--paper:#1b1719;--surface:#262023;--line:#40373b;--ink:#f1ebe8;--soft:#b9adb0;--accent:#d39ab0;--on:#2a1720;--link:#e0b0c2}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 Inter,system-ui,sans-serif}
main{max-width:680px;margin:0 auto;padding:28px 20px 64px}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;margin-bottom:28px;font-size:15px}
nav a{padding:6px 0;color:var(--link)}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
h1{margin:0 0 12px;font-size:30px;line-height:1.2;letter-spacing:-.02em}
h2{margin:0 0 8px;font-size:20px}
p{margin:0 0 12px}
.soft{color:var(--soft)}
.step{margin:20px 0;padding:20px;border:1px solid var(--line);border-radius:16px;background:var(--surface)}
.go{display:inline-block;min-height:44px;padding:10px 18px;border-radius:10px;background:var(--accent);color:var(--on);font-weight:600;text-decoration:none}
details{border-bottom:1px solid var(--line)}
details+p{margin-top:16px}
summary{min-height:44px;padding:10px 0;cursor:pointer;font-weight:600}
ol{margin:0;padding:0 0 12px 24px}
li{margin:6px 0}
code{overflow-wrap:anywhere;font:14px/1.6 ui-monospace,monospace}
.qr{width:200px;max-width:60%;padding:12px;border-radius:10px;background:#fff}
.qr svg{display:block;width:100%;height:auto}
`;

/** Nothing but the page's own style and pictures drawn in it; no script at all. */
export const TRUST_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** How each kind of device is brought to trust the salon's own authority: one page without scripts, for any browser. */
export function trustPage(facts: TrustFacts): string {
  const t = textsOf(facts.language);
  return page(facts.language, t.title, [
    `<p>${text(t.lead)}</p>`,
    step(`1. ${t.trust}`, [
      `<p class="soft">${text(t.choose)}</p>`,
      ...PLATFORMS.map((one) => platform(t, one, one === facts.platform)),
      `<p class="soft">${text(t.check)}<br><code>${text(facts.fingerprint)}</code></p>`,
    ]),
    step(`2. ${t.open}`, [
      `<p><a class="go" href="${text(facts.app)}">${text(facts.app.replace('https://', ''))}</a></p>`,
      `<p class="soft">${text(t.openText)}</p>`,
    ]),
    step(t.another, [
      `<p>${text(t.scan)}<br><code>${text(facts.page)}</code></p>`,
      `<div class="qr">${encodeQR(facts.page, 'svg', { border: 1 })}</div>`,
    ]),
  ]);
}

/** The same place on a server that has no certificate: what whoever looks after it does. */
export function noCertificatePage(language: TrustLanguage): string {
  const t = textsOf(language);
  return page(language, t.noneTitle, [`<p>${text(t.noneLead)}</p>`, `<div class="step">${list(t.noneSteps)}</div>`]);
}

function page(language: TrustLanguage, title: string, contents: readonly string[]): string {
  const languages = Object.entries(LANGUAGE_NAMES).map(
    ([code, name]) =>
      `<a href="?lang=${code}" lang="${code}" hreflang="${code}"${code === language ? ' aria-current="true"' : ''}>${name}</a>`,
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${text(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<nav aria-label="${text(textsOf(language).language)}">${languages.join('')}</nav><h1>${text(title)}</h1>`,
    ...contents,
    '</main></body></html>',
  ].join('\n');
}

function step(title: string, contents: readonly string[]): string {
  return `<section class="step"><h2>${text(title)}</h2>${contents.join('')}</section>`;
}

function platform(t: TrustTexts, which: Platform, open: boolean): string {
  const download = `<p><a class="go" href="${which === 'apple' ? PROFILE_PATH : CERTIFICATE_PATH}">${text(t.download)}</a></p>`;
  return `<details${open ? ' open' : ''}><summary>${text(t[which].name)}</summary>${download}${list(t[which].steps)}</details>`;
}

function list(steps: readonly string[]): string {
  return `<ol>${steps.map((one) => `<li>${text(one)}</li>`).join('')}</ol>`;
}

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
