import alerts from './alerts.json' with { type: 'json' };
import card from './card.json' with { type: 'json' };
import changes from './changes.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import consents from './consents.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import duplicates from './duplicates.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import exports from './export.json' with { type: 'json' };
import formula from './formula.json' with { type: 'json' };
import gallery from './gallery.json' with { type: 'json' };
import imports from './import.json' with { type: 'json' };
import journal from './journal.json' with { type: 'json' };
import likely from './likely.json' with { type: 'json' };
import list from './list.json' with { type: 'json' };
import lock from './lock.json' with { type: 'json' };
import loyalty from './loyalty.json' with { type: 'json' };
import ownFile from './ownFile.json' with { type: 'json' };
import photoTools from './photo-tools.json' with { type: 'json' };
import profile from './profile.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import start from './start.json' with { type: 'json' };
import statistics from './statistics.json' with { type: 'json' };
import status from './status.json' with { type: 'json' };
import table from './table.json' with { type: 'json' };
import visit from './visit.json' with { type: 'json' };

export default {
  alerts,
  card,
  changes,
  common,
  consents,
  desk,
  duplicates,
  errors,
  export: exports,
  formula,
  gallery,
  import: imports,
  journal,
  likely,
  list,
  lock,
  loyalty,
  ownFile,
  photoTools,
  profile,
  rules,
  settings,
  start,
  statistics,
  status,
  table,
  visit,
};
