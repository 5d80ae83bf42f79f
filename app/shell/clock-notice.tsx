import { useTranslation } from 'react-i18next';
import { localeOf } from '../../locales/index.ts';
import { Notice } from '../ui/notice.tsx';
import { wrongBy } from './wrong-clock.ts';

/** Told where this device's clock is off: what is entered here would be dated wrongly. Gone when the clock is right. */
export function ClockNotice({ ahead }: { readonly ahead: number }) {
  const { t, i18n } = useTranslation('common');
  const wrong = wrongBy(ahead);
  if (!wrong) return null;
  const { count, unit } = wrong;
  const by = new Intl.NumberFormat(localeOf(i18n.language), { style: 'unit', unit, unitDisplay: 'short' }).format(count);
  return (
    <Notice tone="warn" title={ahead > 0 ? t('clockFast', { by }) : t('clockSlow', { by })} alert>
      {t('clockText')}
    </Notice>
  );
}
