import { hubspot } from '@hubspot/ui-extensions';
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { MountedCallList } from '@loss-review/extensions/call-list/MountedCallList';
import { MountedMyCalls } from '@loss-review/extensions/my-calls/MountedMyCalls';
import { MountedImport } from '@loss-review/extensions/import/MountedImport';
import { MountedIssues } from '@loss-review/extensions/issues/MountedIssues';
import { CandourPage } from '@loss-review/extensions/meeting/CandourPage';
import { MountedMeeting } from '@loss-review/extensions/meeting/MountedMeeting';
import { MountedReview } from '@loss-review/extensions/review-page/MountedReview';

const Router = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute id="review" component={MountedReview} />
    <PageRoutes.Route id="call-list" path="/call-list" component={MountedCallList} />
    <PageRoutes.Route id="my-calls" path="/my-calls" component={MountedMyCalls} />
    <PageRoutes.Route id="issues" path="/issues" component={MountedIssues} />
    <PageRoutes.Route id="meeting" path="/meeting" component={MountedMeeting} />
    <PageRoutes.Route id="candour" path="/candour" component={CandourPage} />
    <PageRoutes.Route id="import" path="/import" component={MountedImport} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <Router />);
