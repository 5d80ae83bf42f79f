import { useTranslation } from 'react-i18next';
import { type Consent, type ConsentText, channelsOf, isForWriting } from '../../../model/consents/consents.ts';
import { useLanguage } from '../../language.tsx';
import { useStaffName } from '../../who/staff-name.ts';
import { useCard } from '../card-context.tsx';
import { languageName } from '../profile/language-names.ts';

/** What a correction is about in the end, for one can correct another; `countsAgain`: it takes back that the answer doesn't count. */
function correctedBy(correction: Consent, all: readonly Consent[]): { readonly first: Consent | undefined; readonly countsAgain: boolean } {
  let first = all.find(({ id }) => id === correction.corrects);
  let countsAgain = false;
  const seen = new Set([correction.id]);
  while (first && first.corrects !== '' && !seen.has(first.id)) {
    seen.add(first.id);
    const { corrects } = first;
    first = all.find(({ id }) => id === corrects);
    countsAgain = !countsAgain;
  }
  return { first, countsAgain };
}

/** What a consent says, in words. */
export function useConsentWords() {
  const { t } = useTranslation(['consents', 'visit']);
  const { salon, format } = useCard();
  const who = useStaffName();
  const { language } = useLanguage();

  const purpose = (id: string): string => salon?.consentPurposes.find((one) => one.id === id)?.name || t('gone');
  const how = ({ how: by, signature, given }: Pick<Consent, 'how' | 'signature' | 'given'>): string => {
    if (by !== 'signed') return t(`hows.${by}`);
    if (!given) return t('hows.left');
    return t(signature === '' ? 'hows.ticked' : 'hows.signed');
  };
  const text = (one: ConsentText): string => {
    const name = languageName(one.language, language);
    return one.from ? t('text.since', { language: name, date: format.date(one.from) }) : t('text.plain', { language: name });
  };
  const channels = ({ purposeId, channels: stored, given }: Consent): string => {
    const of = salon?.consentPurposes.find((one) => one.id === purposeId);
    if (!given || !of || !isForWriting(of)) return '';
    const chosen = channelsOf(stored);
    return chosen.length > 0 ? chosen.map((one) => t(`channels.${one}`)).join(', ') : t('channels.any');
  };
  /** What was said: an entry that corrects another says only that, or that it counts again. */
  const said = (one: Consent, all: readonly Consent[]): string => {
    if (one.corrects !== '') {
      const { first, countsAgain } = correctedBy(one, all);
      return t(countsAgain ? 'history.countsAgain' : 'history.correction', { date: first?.at ? format.moment(first.at) : '' });
    }
    if (one.given) return t('history.gave');
    return t(
      all.some((other) => other.given && other.purposeId === one.purposeId && other.at < one.at) ? 'history.withdrew' : 'history.refused',
    );
  };
  return { purpose, who, how, text, channels, said };
}
