import { expect, it } from 'vitest';
import { elided } from './elision.ts';
import { startTexts } from './language.tsx';

it.each([
  ['Visita del 8 giu', 'Visita dell’8 giu'],
  ['in vigore dal 11 nov 2026', 'in vigore dall’11 nov 2026'],
  ['Il 8 giu, 09:04', 'L’8 giu, 09:04'],
  ['È il 80 % di tutti i servizi', 'È l’80 % di tutti i servizi'],
  ['Visita del 18 giu', 'Visita del 18 giu'],
  ['Visita del 1 giu', 'Visita del 1 giu'],
  ['il 110 %', 'il 110 %'],
  ['Fedel 8', 'Fedel 8'],
])('an Italian article goes with the figure after it: %s', (written, said) => {
  expect(elided(written)).toBe(said);
});

it('texts with a day in them are elided in Italian, and left alone in other languages', async () => {
  expect((await startTexts('it')).t('loyalty:visitOf', { date: '8 giu' })).toBe('Visita dell’8 giu');
  expect((await startTexts('en')).t('loyalty:visitOf', { date: 'del 8' })).toContain('del 8');
});
