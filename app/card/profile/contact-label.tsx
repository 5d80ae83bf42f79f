import { useTranslation } from 'react-i18next';
import { EMAIL_LABELS, type EmailLabel, PHONE_LABELS, type PhoneLabel } from '../../../model/card.ts';
import { Select } from '../../ui/select.tsx';

interface LabelSelectProps<L> {
  readonly value: L;
  readonly onChange: (label: L) => void;
}

/** Which phone it is: mobile, home, work. */
export function PhoneLabelSelect(props: LabelSelectProps<PhoneLabel>) {
  const { t } = useTranslation('card');
  const options = PHONE_LABELS.map((id) => ({ id, label: t(`phoneLabels.${id}`) }));
  return <Select {...props} aria-label={t('what.phoneLabel')} inPlace options={options} />;
}

/** Which address it is: personal, work, where invoices go. */
export function EmailLabelSelect(props: LabelSelectProps<EmailLabel>) {
  const { t } = useTranslation('card');
  const options = EMAIL_LABELS.map((id) => ({ id, label: t(`emailLabels.${id}`) }));
  return <Select {...props} aria-label={t('what.emailLabel')} inPlace options={options} />;
}
