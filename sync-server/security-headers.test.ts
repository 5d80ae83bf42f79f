import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REACT_ARIA_STYLES } from './security-headers.ts';

it('the styles that react-aria puts into the page are exactly those that are let in', () => {
  const folder = join(import.meta.dirname, '../node_modules/react-aria/dist/private');
  const styles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      const constants = new Map([...source.matchAll(/const (\S+) = '([^']*)';/g)].map(([, name, value]) => [name, value]));
      return [...source.matchAll(/style\.textContent = `([^`]*)`\.trim\(\)/g)].map(([, text = '']) =>
        text.replace(/\$\{([^}]+)\}/g, (_, name: string) => constants.get(name) ?? name).trim(),
      );
    });
  expect(styles.sort()).toEqual([...REACT_ARIA_STYLES].sort());
});
