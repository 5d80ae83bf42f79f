import { WandSparkles } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import { readPhone } from '../../../model/phones/read-phone.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import styles from './name-offers.module.css';
import { partedName, readWrittenName } from './written-name.ts';

/** What was written into a name and belongs elsewhere, to be put there at one touch: a family name, a phone. */
export function NameOffers() {
  const { t } = useTranslation('likely');
  const { session, country } = useCard();
  const profile = useOnCard((card) => card.profile);
  const phones = useOnCard((card) => card.phones);
  const isTyping = useSyncExternalStore(session.subscribe, () => session.typing);
  // Half a name says nothing yet.
  if (isTyping) return null;
  const field = (['given', 'family', 'company'] as const).find((name) => readWrittenName(profile[name], country).phone !== '');
  const parts = partedName(profile);
  const icon = <WandSparkles aria-hidden="true" />;
  if (field) {
    const { name, phone } = readWrittenName(profile[field], country);
    const { e164 } = readPhone(phone, country);
    const move = () =>
      session.edit(
        'phone',
        { type: 'setProfile', changes: { [field]: name } },
        {
          type: 'addEntry',
          collection: 'phones',
          id: newEntryId(),
          fields: { typed: phone.trim(), e164, label: 'mobile', messages: !phones.some((one) => one.messages) },
        },
      );
    return (
      <div className={styles.offer}>
        <Button look="quiet" icon={icon} onPress={move}>
          {t('toPhones', { phone: formatPhone(e164) })}
        </Button>
      </div>
    );
  }
  if (!parts) return null;
  return (
    <div className={styles.offer}>
      <Button look="quiet" icon={icon} onPress={() => session.edit('given', { type: 'setProfile', changes: parts })}>
        {t('split', { given: [parts.given, parts.middle].filter(Boolean).join(' '), family: parts.family })}
      </Button>
    </div>
  );
}
