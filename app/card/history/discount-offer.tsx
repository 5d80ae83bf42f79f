import { BadgePercent } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitService } from '../../../model/card.ts';
import { discountOf } from '../../../model/rules/categories.ts';
import { Button } from '../../ui/button.tsx';
import { usePercent } from '../categories/percent.ts';
import { useGivenCategories } from '../categories/use-categories.ts';
import { useVisitEdits } from './use-visit-edits.ts';
import { visitServiceEdits } from './visit-edits.ts';

/**
 * The best discount of the client's categories, offered where a price has none yet: it is never taken off by itself, and a price
 * that was agreed on stays.
 */
export function DiscountOffer({ visit, service }: { readonly visit: Visit; readonly service: VisitService }) {
  const { t } = useTranslation('profile');
  const percent = usePercent();
  const best = discountOf(useGivenCategories());
  const { choose } = useVisitEdits(visit);
  if (!best || service.price <= 0 || service.discount !== 0) return null;
  const discount = Math.round((service.price * best.percent) / 100);
  const name = best.category.name;
  return (
    <div>
      <Button
        look="quiet"
        icon={<BadgePercent aria-hidden="true" />}
        onPress={() => choose('visitDiscount', (card) => visitServiceEdits(card, visit, service, { discount }))}
      >
        {t('giveDiscount', { percent: percent(best.percent), name })}
      </Button>
    </div>
  );
}
