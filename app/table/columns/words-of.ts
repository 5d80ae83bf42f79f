import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordsOf } from '../../../model/columns/value.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import type { Salon } from '../../../model/salon.ts';
import { languageName } from '../../card/profile/language-names.ts';
import { useLanguage } from '../../language.tsx';
import { weekdayName } from '../../ui/weekday-name.ts';

/** What one word of a choice or a list is called on screen. */
export type NameOfWord = (of: WordsOf, word: string) => string;

/** Names of ids and of the program's own words, in the person's language. What the salon has removed says so. */
export function useNameOfWord(salon: Salon): NameOfWord {
  const { t } = useTranslation(['card', 'list', 'visit', 'profile', 'rules']);
  const { language } = useLanguage();
  const { categories, consentPurposes, staff, services } = salon;
  return useMemo(() => {
    const lists = {
      category: named(categories, t('rules:removedName')),
      consent: named(consentPurposes, t('rules:removedName')),
      staff: named(staff, t('visit:unknownStaff')),
      service: named(services, t('profile:goneService')),
    };
    const ownWord = (key: string, word: string) => (word === '' ? '' : String(t(`${key}.${word}` as never, { defaultValue: word })));
    return (of, word) => {
      switch (of) {
        case 'category':
        case 'consent':
        case 'staff':
          return lists[of](word);
        case 'service':
          // A service that is on no list goes by the name that was written.
          return word.startsWith('~') ? word.slice(1) : lists.service(word);
        case 'sex':
          return ownWord('card:sexes', word);
        case 'kind':
          return ownWord('card:kinds', word);
        case 'status':
          return ownWord('list:statuses', word);
        case 'dayPart':
          return ownWord('card:dayParts', word);
        case 'weekday':
          return weekdayName(Number(word), language);
        case 'language':
          return word === '' ? '' : languageName(word, language);
        case 'phone':
          return formatPhone(word);
        default:
          return word;
      }
    };
  }, [t, language, categories, consentPurposes, staff, services]);
}

function named(list: readonly { readonly id: string; readonly name: string }[], gone: string): (id: string) => string {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? gone;
}
