import { Route, Switch } from 'wouter';
import { type CardId, isDocumentId } from '../model/ids.ts';
import { CardScreen } from './card/index.ts';
import { ImportProvider, ImportScreen } from './import/index.ts';

/** The screens and their addresses. */
export function App() {
  return (
    <ImportProvider>
      <Switch>
        <Route path="/import">
          <ImportScreen />
        </Route>
        <Route path="/client/:id">{({ id }) => (isCardId(id) ? <CardScreen id={id} /> : null)}</Route>
      </Switch>
    </ImportProvider>
  );
}

function isCardId(text: string): text is CardId {
  return isDocumentId(text);
}
