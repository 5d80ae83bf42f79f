import { describe, expect, it } from 'vitest';
import en from '../../locales/en/common.json' with { type: 'json' };
import { LANGUAGES } from '../../locales/index.ts';
import it_ from '../../locales/it/common.json' with { type: 'json' };
import lv from '../../locales/lv/common.json' with { type: 'json' };
import ru from '../../locales/ru/common.json' with { type: 'json' };
import uk from '../../locales/uk/common.json' with { type: 'json' };
import { isSameWord } from './same-word.ts';

const WORDS = { it: it_, lv, ru, uk, en };

describe('the word that deletes', () => {
  it('counts in any case and with space around it, in every language', () => {
    for (const language of LANGUAGES) {
      const { deleteWord } = WORDS[language];
      for (const typed of [deleteWord, deleteWord.toLowerCase(), ` ${deleteWord} `, `${deleteWord}\n`]) {
        expect(isSameWord(typed, deleteWord), `${language} “${typed}”`).toBe(true);
      }
    }
  });

  it('counts without its diacritics, however the keyboard makes them', () => {
    for (const typed of ['DZEST', 'dzest', 'DZE\u0304ST', 'Dzēst']) expect(isSameWord(typed, 'DZĒST'), typed).toBe(true);
  });

  it('counts only whole, and no other word counts', () => {
    for (const typed of ['', ' ', 'DZĒS', 'DZĒST!', 'D ZĒST', 'DZĒSTT', 'DELETE']) expect(isSameWord(typed, 'DZĒST'), typed).toBe(false);
    expect(isSameWord('УДАЛИТ', 'УДАЛИТЬ')).toBe(false);
  });
});
