import { useTranslation } from 'react-i18next';
import { CONTACT_LABELS, type ContactLabel } from '../../../model/card.ts';
import { Select } from '../../ui/select.tsx';

interface ContactLabelSelectProps {
  readonly label: string;
  readonly value: ContactLabel;
  readonly onChange: (label: ContactLabel) => void;
}

/** Whose or which: mobile, home, work. */
export function ContactLabelSelect({ label, ...rest }: ContactLabelSelectProps) {
  const { t } = useTranslation('card');
  return <Select {...rest} aria-label={label} inPlace options={CONTACT_LABELS.map((id) => ({ id, label: t(`contactLabels.${id}`) }))} />;
}
