import type { CardId } from '../../../model/ids.ts';
import { Notice } from '../../ui/notice.tsx';
import { CardContext } from '../card-context.tsx';
import { useOpenedCard } from '../use-opened-card.ts';
import { useCardSession, useCardView } from '../use-session.ts';
import { useAlertWords } from './alert-words.ts';
import { useAlerts } from './use-alerts.ts';

/** What of a client can do harm where it is not known. */
const HARMS: ReadonlySet<string> = new Set(['blacklist', 'detail', 'badTest', 'lackingTest']);

/** On another screen than the card: what must be known before a client is served. Nothing where there is nothing. */
export function MustKnow({ of }: { readonly of: CardId }) {
  const session = useCardSession(of);
  const { card } = useCardView(session);
  const opened = useOpenedCard(session, false);
  return (
    card && (
      <CardContext value={opened}>
        <Told />
      </CardContext>
    )
  );
}

function Told() {
  const words = useAlertWords();
  const alerts = useAlerts().filter(({ kind }) => HARMS.has(kind));
  if (alerts.length === 0) return null;
  return (
    <Notice tone={alerts.some(({ gravity }) => gravity === 'danger') ? 'danger' : 'warn'}>
      {alerts.map((alert) => {
        const { title, text } = words(alert);
        return (
          <div key={`${title} ${text}`}>
            <strong>{title}</strong>
            {text && ` · ${text}`}
          </div>
        );
      })}
    </Notice>
  );
}
