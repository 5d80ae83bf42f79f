import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { displayName } from '../../../model/names/display-name.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { useThreads } from '../../threads.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCard } from '../card-context.tsx';

/** Says who else has this phone or e-mail: it may be the same person, or a family that shares it. Nothing is refused. */
export function SameContact({ contact }: { readonly contact: string }) {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const others = useSameContact(contact, session.id);
  const first = others[0];
  if (!first) return null;
  return (
    <Notice tone="warn" actions={<Link href={`/client/${first.id}`}>{t('openOther')}</Link>}>
      {t('sameContact', {
        name: others
          .map((one) => displayName({ ...one, phones: one.phones.map(formatPhone) }) || t('unnamed'))
          .slice(0, 3)
          .join(', '),
      })}
    </Notice>
  );
}

function useSameContact(contact: string, except: CardSummary['id']): readonly CardSummary[] {
  const { search } = useThreads();
  const [found, setFound] = useState<{ contact: string; others: readonly CardSummary[] }>({ contact: '', others: [] });
  useEffect(() => {
    let current = true;
    search.sameContact(contact, except).then(
      (others) => current && setFound({ contact, others }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [search, contact, except]);
  return found.contact === contact ? found.others : [];
}
