import { useTranslation } from 'react-i18next';
import type { Category } from '../../../model/rules/categories.ts';
import { Chip } from '../../ui/chip.tsx';
import { usePercent } from './percent.ts';

/** A category in its colour, with its discount. */
export function CategoryChip({ category }: { readonly category: Category }) {
  const { t } = useTranslation('profile');
  const percent = usePercent();
  return (
    <Chip tint={category.color}>
      {category.name}
      {category.active && category.discount > 0 && <span>{t('discount', { percent: percent(category.discount) })}</span>}
    </Chip>
  );
}
