import { describe, expect, it } from 'vitest';
import { nameOrder } from './collation.ts';
import type { Named } from './display-name.ts';

function family(name: string): Named {
  return { kind: 'person', given: '', family: name, nickname: '', company: '' };
}

describe('nameOrder', () => {
  it.each([
    ['lv', 'Āboliņa Bērziņa Cakuls Čakste Gailis Ģērmane Kalns Ķirsis Liepa Ļaksa Siliņa Šmite Zariņa Žagare'],
    ['uk', 'Ганжа Ґудзь Єфремова Жук Зайцева Іваненко Їжак Йосипенко Лисенко Щербак Юрченко Яремчук'],
    ['ru', 'Абрамова Ёлкина Еремина Жукова Иванова Щукина Юдина Яковлева'],
    ['it', 'Àmbrosi Bianchi Conti Èsposito Ferrari Rossi Zanetti'],
    ['en', 'Adams Brown Évans Smith Zimmer'],
  ])('sorts by the rules of %s', (language, names) => {
    const sorted = names.split(' ');
    const order = nameOrder(language);
    const mixed = [...sorted].reverse().map(family);
    const expected = language === 'ru' ? ['Абрамова', 'Ёлкина', 'Еремина', ...sorted.slice(3)] : sorted;
    expect(mixed.sort(order).map((one) => one.family)).toEqual(expected);
  });

  it('goes by family name, then given name; companies by their name, numbers by value', () => {
    const clients: Named[] = [
      { ...family('Rossi'), given: 'Paola' },
      { ...family('Rossi'), given: 'Anna' },
      { ...family(''), given: 'Pia' },
      { ...family(''), kind: 'company', company: '«Studio 10»' },
      { ...family(''), kind: 'company', company: 'Studio 9' },
      family('Bianchi'),
    ];
    const names = clients.sort(nameOrder('it')).map((one) => one.company || `${one.family} ${one.given}`.trim());
    expect(names).toEqual(['Bianchi', 'Pia', 'Rossi Anna', 'Rossi Paola', 'Studio 9', '«Studio 10»']);
  });

  it('puts clients without a name last, by what they are shown as', () => {
    const clients: Named[] = [
      { ...family(''), phones: ['+37129000002'] },
      { ...family(''), phones: ['+37129000001'] },
      { ...family(''), nickname: 'Zuzu' },
      family('Žagare'),
    ];
    const shown = clients.sort(nameOrder('lv')).map((one) => one.family || one.nickname || one.phones?.[0]);
    expect(shown).toEqual(['Zuzu', 'Žagare', '+37129000001', '+37129000002']);
  });
});
