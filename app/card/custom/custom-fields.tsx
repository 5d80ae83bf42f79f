import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formerValues, isUnsaid } from '../../../model/custom.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { Additions, Fields, Group } from '../group.tsx';
import { useStance } from '../stance.ts';
import styles from './custom.module.css';
import { CustomEntry } from './custom-entry.tsx';
import { useCustomText } from './custom-text.ts';

/** Whether fields that the salon defines say anything of the client, also such as it does not use any more; and whether it has any. */
export function useCustom(): { readonly isGiven: boolean; readonly isAddable: boolean } {
  const { salon } = useCard();
  const custom = useOnCard((card) => card.custom);
  return {
    isGiven: salon !== null && Object.values(custom).some((value) => !isUnsaid(value)),
    isAddable: salon?.customFields.some((one) => one.active) ?? false,
  };
}

/** The fields that the salon defines: those that say something, and the others one touch away. */
export function CustomFields({ isAsked }: { readonly isAsked: boolean }) {
  const { t } = useTranslation('card');
  const { salon } = useCard();
  const custom = useOnCard((card) => card.custom);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const isWhole = useStance() === 'open' || isAsked;
  const fields = (salon?.customFields ?? []).filter((one) => one.active);
  const shown = fields.filter(({ id }) => isWhole || asked.has(id) || !isUnsaid(custom[id]));
  const latest = [...asked].at(-1) ?? (isAsked ? shown[0]?.id : undefined);
  return (
    <Group title={t('groups.custom')} fold="custom" isAsked={isAsked}>
      {shown.length > 0 && (
        <Fields>
          {shown.map((field) => (
            <CustomEntry key={field.id} field={field} autoFocus={field.id === latest} />
          ))}
        </Fields>
      )}
      <Additions
        items={fields
          .filter((one) => !shown.includes(one))
          .map(({ id, name }) => ({ id, label: name || t('what.custom'), onAdd: () => setAsked(new Set([...asked, id])) }))}
      />
      <FormerFields />
    </Group>
  );
}

/** What was written in fields that the salon has given up: it can be read, and nothing of it is lost. */
function FormerFields() {
  const { t } = useTranslation('profile');
  const { salon } = useCard();
  const custom = useOnCard((card) => card.custom);
  const told = useCustomText();
  const former = salon ? formerValues(custom, salon.customFields) : [];
  if (former.length === 0) return null;
  return (
    <div className={styles.former}>
      <h3 className={styles.title}>{t('custom.former')}</h3>
      <p>{t('custom.formerText')}</p>
      <dl className={styles.values}>
        {former.map(({ id, field, value }) => (
          <div key={id}>
            <dt>{field?.name || t('custom.removedField')}</dt>
            <dd>{told(field, value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
