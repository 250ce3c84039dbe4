import { hubspot } from '@hubspot/ui-extensions';
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { MountedImport } from '@loss-review/extensions/import/MountedImport';
import { MountedReview } from '@loss-review/extensions/review-page/MountedReview';

const Router = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute id="review" component={MountedReview} />
    <PageRoutes.Route id="import" path="/import" component={MountedImport} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <Router />);
