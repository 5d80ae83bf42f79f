import { backSeconds, editMs, fillSeconds, type Standing } from './peers-standing.ts';
import type { Meeting } from './peers-steps.ts';

const HEAD = ['', 'cards', 'fill', 'back, 10 changed', 'edit p50', 'stored before seen', 'after kill -9', 'two visits apart'];

/** For people: a line for each of those compared, how it stores, and who fell why. */
export function printTable(all: readonly Standing[], kills: number): void {
  const rows = [HEAD, ...all.map((one) => lineOf(one, kills))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log('');
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  console.log('');
  for (const { contender } of all) console.log(`${contender.label}: ${contender.storage}.`);
  for (const { contender, fell } of all) if (fell !== undefined) console.log(`${contender.label} fell: ${fell}`);
}

function lineOf(one: Standing, kills: number): string[] {
  const told = (value: number | undefined, unit: string): string => (value === undefined ? '-' : `${value.toFixed(1)} ${unit}`);
  return [
    one.contender.label,
    one.cards.toLocaleString('en-GB'),
    `${told(fillSeconds(one), 's')}${one.contender.onDisk ? '' : ' (memory)'}`,
    told(backSeconds(one), 's'),
    told(editMs(one), 'ms'),
    one.contender.storesFirst ? 'yes' : 'no',
    one.kept === undefined ? '-' : `${one.kept} of ${kills} kept`,
    one.meeting === undefined ? '-' : inWords(one.meeting),
  ];
}

function inWords({ shown, hidden }: Meeting): string {
  if (shown === 2) return 'both kept';
  const lost = 2 - shown - hidden;
  return [`${shown} kept`, hidden > 0 ? `${hidden} hidden` : '', lost > 0 ? `${lost} lost` : ''].filter(Boolean).join(', ');
}
