import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../model/card.ts';
import type { ClientStatus } from '../../model/status.ts';
import { useLanguage } from '../language.tsx';
import { Chip } from '../ui/chip.tsx';
import { BlacklistChip } from './blacklist/blacklist-chip.tsx';
import { CategoryChip } from './categories/category-chip.tsx';
import { useGivenCategories } from './categories/use-categories.ts';
import type { Figures } from './figures.ts';
import styles from './header.module.css';
import { languageName } from './profile/language-names.ts';

const TONES: Readonly<Record<ClientStatus, 'plain' | 'info' | 'ok' | 'warn'>> = {
  potential: 'plain',
  new: 'info',
  regular: 'ok',
  notReturned: 'warn',
};

/** How it stands with the client, in words: status, categories, and what one must know to speak to them. */
export function HeaderChips({ figures, profile }: { readonly figures: Figures; readonly profile: ClientCard['profile'] }) {
  const { t } = useTranslation(['card', 'list', 'profile']);
  const { language } = useLanguage();
  const given = useGivenCategories();
  return (
    <div className={styles.chips}>
      <BlacklistChip />
      <Chip tone={TONES[figures.status]}>{t(`list:statuses.${figures.status}`)}</Chip>
      {given.map(({ category }) => (
        <CategoryChip key={category.id} category={category} />
      ))}
      {profile.kind === 'company' && <Chip>{t('kinds.company')}</Chip>}
      {profile.language && <Chip>{languageName(profile.language, language)}</Chip>}
      {profile.addressAs && <Chip>{t('profile:addressAs', { name: profile.addressAs })}</Chip>}
      {figures.missed > 0 && <Chip tone="warn">{t('figures.missed', { count: figures.missed })}</Chip>}
    </div>
  );
}
