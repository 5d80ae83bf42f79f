import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenOfHealth } from '../../../model/alerts/written.ts';
import { agreedToOlder, notAgreed } from '../../../model/consents/consents.ts';
import { Notice } from '../../ui/notice.tsx';
import { useHealthWords } from '../alerts/alert-words.ts';
import { useCard, useOnCard } from '../card-context.tsx';

/** Texts that have taken the place of those that the client agreed to. */
export function NewerTexts() {
  const { t } = useTranslation('consents');
  const { salon, today, format } = useCard();
  const consents = useOnCard((card) => card.consents);
  const older = useMemo(() => (salon ? agreedToOlder({ consents }, salon, today) : []), [salon, consents, today]);
  if (older.length === 0) return null;
  return (
    <Notice title={t('newer.title')}>
      {older.map(({ purpose, text }) => (
        <div key={purpose.id}>{t('newer.since', { purpose: purpose.name, date: format.date(text.from) })}</div>
      ))}
      <div>{t('newer.holds')}</div>
    </Notice>
  );
}

/** Consents that the card shows to be needed and that nobody gave. */
export function MissingConsents() {
  const { t } = useTranslation('consents');
  const { salon, today } = useCard();
  const healthWords = useHealthWords();
  const card = useOnCard((one) => one);
  const lines = useMemo(() => {
    if (!salon || card.profile.kind !== 'person') return [];
    const written = writtenOfHealth(card);
    const what = healthWords(written);
    const asksHealth = salon.consentPurposes.some((one) => one.active && one.kind === 'health');
    return [
      ...notAgreed(card, salon, 'privacy', today).map(({ purpose }) => t('missing.privacy', { purpose: purpose.name })),
      ...(written.length === 0 ? [] : asksHealth ? notAgreed(card, salon, 'health', today).map(() => t('missing.health', { what })) : []),
      ...(written.length > 0 && !asksHealth ? [t('missing.noHealthPurpose', { what })] : []),
    ];
  }, [card, salon, today, t, healthWords]);
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={t('missing.title')}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Notice>
  );
}
