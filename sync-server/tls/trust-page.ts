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
:root{color-scheme:light dark;--paper:#faf8f5;--surface:#fff;--sunken:#f3efea;--line:#e7e0d9;--ink:#2a2326;--soft:#63585c;--accent:#7a3e55;--on:#fff;--link:#743a50;--shadow:0 1px 2px rgb(60 40 45/.06)}
@media(prefers-color-scheme:dark){:root{--paper:#181416;--surface:#211c1f;--sunken:#2a2427;--line:#383034;--ink:#f3edec;--soft:#bfb3b6;--accent:#e3a9be;--on:#331522;--link:#eab6c8;--shadow:0 1px 2px rgb(0 0 0/.3)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 "Inter Variable",Inter,system-ui,sans-serif}
main{max-width:680px;margin:0 auto;padding:20px 16px 64px}
.brand{display:flex;align-items:center;gap:12px;margin:0 0 16px;font-size:20px;font-weight:640;letter-spacing:-.01em}
.mark{position:relative;width:34px;height:26px;margin-top:6px;border-radius:2px 6px 6px 6px;background:var(--accent)}
.mark::before{position:absolute;top:-6px;left:0;width:17px;height:8px;border-radius:5px 5px 0 0;background:var(--accent);content:""}
.mark::after{position:absolute;top:8px;left:7px;width:20px;height:9px;border-top:2.5px solid var(--on);border-bottom:2.5px solid var(--on);opacity:.9;content:""}
nav{display:grid;grid-template-columns:repeat(6,1fr);gap:4px;margin-bottom:28px;padding:4px;border-radius:16px;background:var(--sunken);font-size:14px;font-weight:540}
nav a{display:flex;grid-column:span 2;align-items:center;justify-content:center;min-height:44px;padding:4px;border-radius:12px;color:var(--soft);text-align:center;text-decoration:none}
nav a:nth-child(n+4){grid-column:span 3}
nav a[aria-current]{background:var(--surface);color:var(--link);box-shadow:var(--shadow)}
@media(min-width:560px){nav{grid-template-columns:repeat(5,1fr)}nav a,nav a:nth-child(n+4){grid-column:auto}}
h1{margin:0 0 12px;font-size:28px;font-weight:640;line-height:1.2;letter-spacing:-.02em;text-wrap:balance}
h2{margin:0 0 8px;font-size:18px;font-weight:640;line-height:1.2}
p{margin:0 0 12px;text-wrap:pretty}
.soft{color:var(--soft);font-size:14px}
.step{margin:16px 0;padding:20px;border:1px solid var(--line);border-radius:16px;background:var(--surface);box-shadow:var(--shadow)}
.go{display:inline-flex;align-items:center;min-height:44px;padding:9px 18px;border-radius:10px;background:var(--accent);color:var(--on);font-weight:540;text-decoration:none;overflow-wrap:anywhere}
details{border-bottom:1px solid var(--line)}
details+p{margin-top:16px}
summary{display:flex;align-items:center;justify-content:space-between;gap:12px;min-height:48px;padding:10px 4px;cursor:pointer;font-weight:540;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{flex:none;width:8px;height:8px;margin:-4px 4px 0 0;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg);content:""}
details[open] summary::after{margin-top:4px;transform:rotate(225deg)}
ol{margin:0;padding:0 0 12px 24px}
li{margin:6px 0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{color:var(--ink);overflow-wrap:anywhere;font:14px/1.6 ui-monospace,monospace}
.qr{width:200px;max-width:60%;padding:12px;border:1px solid var(--line);border-radius:10px;background:#fff}
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
    '<p class="brand"><span class="mark"></span>Kartoteka</p>',
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
