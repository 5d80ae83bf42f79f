import { useTranslation } from 'react-i18next';
import { CONSENT_HOWS } from '../../../model/entries/fields.ts';
import type { IsoDate } from '../../../model/ids.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { useCard } from '../card-context.tsx';

/** What is signed on the screen is not written down afterwards. */
const HOWS = CONSENT_HOWS.filter((one) => one !== 'signed');

export interface SaidElsewhere {
  readonly how: (typeof HOWS)[number];
  /** '' where none can be read. */
  readonly date: IsoDate | '';
}

interface HowAndWhenProps {
  readonly said: SaidElsewhere;
  readonly onChange: (said: SaidElsewhere) => void;
}

/** How and on which day the client said something that is written down now: two of the `Fields` of a dialog. */
export function HowAndWhen({ said, onChange }: HowAndWhenProps) {
  const { t } = useTranslation('consents');
  const { today } = useCard();
  const { how, date } = said;
  return (
    <>
      <Select
        label={t('entry.how')}
        value={how}
        options={HOWS.map((one) => ({ id: one, label: t(`hows.${one}`) }))}
        onChange={(chosen) => onChange({ ...said, how: chosen })}
      />
      <DateField
        label={t('entry.when')}
        value={date}
        today={today}
        onChange={(day) => onChange({ ...said, date: day })}
        onUnread={() => onChange({ ...said, date: '' })}
        {...(date > today && { error: t('recording.future') })}
      />
    </>
  );
}
