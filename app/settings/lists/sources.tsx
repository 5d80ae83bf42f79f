import { useTranslation } from 'react-i18next';
import type { Salon, SourceFields } from '../../../model/salon.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { useStarters } from '../use-starters.ts';
import { inUse } from './in-use.ts';

/** How clients find the salon. */
export function Sources({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const { addSources } = useStarters(salon);
  return (
    <ListEditor
      salon={salon}
      list="sources"
      blank={{ name: '', active: true }}
      words={{ name: t('lists.sources.name'), add: t('lists.sources.add'), empty: t('lists.sources.empty') }}
      columns={[inUse<SourceFields>(t('inUse'), true)]}
      onUsual={addSources}
    />
  );
}
