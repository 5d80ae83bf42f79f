import { localeOf } from '../../../locales/index.ts';
import { useLanguage } from '../../language.tsx';

/** Per cent as the person's language writes it: 10 %, 10%. */
export function usePercent(): (percent: number) => string {
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 });
  return (percent) => format.format(percent / 100);
}
