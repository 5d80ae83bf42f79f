import { useTranslation } from 'react-i18next';
import { RuleSentence } from '../../rules/rule-told.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { Group } from '../group.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import styles from './category-group.module.css';
import { usePercent } from './percent.ts';
import { useGivenCategories } from './use-categories.ts';

/** The salon's categories: those given by hand go on and off at a touch; those given by a rule say by which. */
export function CategoryGroup({ isAsked }: { readonly isAsked: boolean }) {
  const { t } = useTranslation('profile');
  const { session, salon } = useCard();
  const byHand = useOnCard((card) => card.marks.categories);
  const given = useGivenCategories();
  const percent = usePercent();
  if (!salon) return null;
  const shown = salon.categories.filter((one) => one.active || byHand.includes(one.id));
  return (
    <Group title={t('categories')} fold="categories" isAsked={isAsked}>
      <div className={styles.words}>
        {shown.map(({ id, name, color, active, discount }) => (
          <ToggleWord
            key={id}
            dot={color}
            isSelected={byHand.includes(id)}
            onChange={(present) => session.edit('category', { type: 'setMark', set: 'categories', member: id, present })}
          >
            {name}
            {active && discount > 0 ? ` ${t('discount', { percent: percent(discount) })}` : ''}
          </ToggleWord>
        ))}
      </div>
      {given
        .filter((one) => one.byRule)
        .map(({ category }) => (
          <p key={category.id} className={styles.byRule}>
            <span className={styles.dot} style={{ background: category.color }} aria-hidden="true" />
            <span>
              <strong>{category.name}</strong> – <RuleSentence rule={category.rule} salon={salon} of={category.id} />
            </span>
          </p>
        ))}
    </Group>
  );
}
