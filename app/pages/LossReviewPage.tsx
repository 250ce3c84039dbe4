import { hubspot } from '@hubspot/ui-extensions';
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { MountedReview } from '@loss-review/extensions/review-page/MountedReview';

const Router = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute id="review" component={MountedReview} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <Router />);
