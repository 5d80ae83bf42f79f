import { Contact } from 'lucide-react';
import { lazy, memo, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { SHARED_PATH } from '../../workers/contracts/shared.ts';
import { ImportScreen } from '../import/index.ts';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { Boundary } from '../ui/boundary.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { ScreenActions } from './screen-actions.ts';

const DeskScreen = lazy(() => import('../desk/desk-screen.tsx'));
const DuplicatesScreen = lazy(() => import('../duplicates/duplicates-screen.tsx'));
const JournalScreen = lazy(() => import('../journal/journal-screen.tsx'));
const TableScreen = lazy(() => import('../table/table-screen.tsx'));
const SharedScreen = lazy(() => import('../photos/share-target/shared-screen.tsx'));

interface ScreensProps {
  readonly onOpen: ScreenActions['open'];
  readonly onKeys: () => void;
}

/** The screen that the address names, other than the list and a card. Typing in the search draws nothing of it anew. */
export const Screens = memo(function Screens({ onOpen, onKeys }: ScreensProps) {
  const [location, navigate] = useLocation();
  const { t } = useTranslation('common');
  const actions = useMemo<ScreenActions>(() => ({ open: onOpen }), [onOpen]);
  return (
    <Boundary key={location.split('/')[1]}>
      <Suspense>
        <Switch>
          <Route path="/desk">
            <DeskScreen actions={actions} />
          </Route>
          <Route path="/journal/:day?">{({ day }) => <JournalScreen day={day} actions={actions} />}</Route>
          <Route path="/table">
            <TableScreen actions={actions} />
          </Route>
          <Route path="/duplicates">
            <DuplicatesScreen actions={actions} />
          </Route>
          <Route path="/import">
            <ImportScreen />
          </Route>
          <Route path={SHARED_PATH}>
            <SharedScreen actions={actions} />
          </Route>
          <Route path="/settings/:section?">{({ section }) => <SettingsScreen section={section} onKeys={onKeys} />}</Route>
          <Route>
            <EmptyState
              icon={<Contact />}
              title={t('notFound')}
              actions={<Button onPress={() => navigate('/')}>{t('toClients')}</Button>}
            />
          </Route>
        </Switch>
      </Suspense>
    </Boundary>
  );
});
