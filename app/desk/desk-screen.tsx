import { useTranslation } from 'react-i18next';
import type { ScreenActions } from '../shell/screen-actions.ts';

/** The front desk's day at a glance. */
export default function DeskScreen(_: { readonly actions: ScreenActions }) {
  const { t } = useTranslation('desk');
  return <h1>{t('title')}</h1>;
}
