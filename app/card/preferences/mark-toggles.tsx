import { useTranslation } from 'react-i18next';
import type { MarkSet } from '../../../model/entries/marks.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import type { Option } from '../../ui/select.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import type { What } from '../what.ts';
import styles from './preferences.module.css';

/** So many fit on a screen to be chosen from at a glance; of more, only the chosen ones show, and a list to add from. */
const AT_A_GLANCE = 12;

interface MarkTogglesProps {
  readonly set: Exclude<MarkSet, 'categories'>;
  readonly what: What;
  /** `dot`: a colour of its own. */
  readonly members: readonly (Option & { readonly dot?: string })[];
  /** What one is called that the salon does not list any more. */
  readonly gone: string;
}

/** Members of a set of the card: each goes on and off at a touch. */
export function MarkToggles({ set, what, members, gone }: MarkTogglesProps) {
  const { t } = useTranslation(['card', 'profile']);
  const { session } = useCard();
  const chosen = useOnCard((card) => card.marks[set]);
  const isLong = members.length > AT_A_GLANCE;
  const lost = chosen
    .filter((id) => !members.some((one) => one.id === id))
    .map((id): MarkTogglesProps['members'][number] => ({ id, label: gone }));
  const shown = [...members.filter((one) => !isLong || chosen.includes(one.id)), ...lost];
  const mark = (member: string, present: boolean) => session.edit(what, { type: 'setMark', set, member, present });
  return (
    <fieldset className={styles.set}>
      <legend className={styles.name}>{t(`what.${what}`)}</legend>
      {shown.map(({ id, label, dot }) => (
        <ToggleWord key={id} isSelected={chosen.includes(id)} onChange={(isOn) => mark(id, isOn)} {...(dot && { dot })}>
          {label}
        </ToggleWord>
      ))}
      {isLong && (
        <div className={styles.more}>
          <ComboBox
            // Emptied by each choice.
            key={chosen.length}
            aria-label={t('add.named', { what: t(`what.${what}`) })}
            placeholder={t('profile:addOne')}
            inPlace
            options={members.filter((one) => !chosen.includes(one.id)).map(({ id, label }) => ({ id, label }))}
            value={null}
            onChange={(id) => mark(id, true)}
          />
        </div>
      )}
    </fieldset>
  );
}
