import { WandSparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../model/dates/format-date.ts';
import type { DetailKey } from '../../../model/details/definitions.ts';
import { offerOf } from '../../../model/details/doubt.ts';
import { useLanguage } from '../../language.tsx';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import styles from './details.module.css';

/** What a code tells of its person and the card doesn't say yet, to be filled in at one touch. */
export function CodeOffer({ detail }: { readonly detail: DetailKey }) {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const { session, today } = useCard();
  const profile = useOnCard((card) => card.profile);
  const value = useOnCard((card) => card.details[detail]);
  const offer = offerOf(detail, value, profile, today);
  if (!offer) return null;
  const { sex, birthDate } = offer;
  const told = [sex && t(`sexes.${sex}`), birthDate && formatDate(birthDate, language)].filter(Boolean).join(', ');
  return (
    <div className={styles.offer}>
      <Button
        look="quiet"
        icon={<WandSparkles aria-hidden="true" />}
        onPress={() => session.edit('fromCode', { type: 'setProfile', changes: offer })}
      >
        {t('fillFromCode', { what: told })}
      </Button>
    </div>
  );
}
