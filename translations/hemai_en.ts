<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CasePreview</name>
    <message numerus="yes">
        <source>%n comment(s) are not answered yet.</source>
        <translation>
            <numerusform>%n comment is not answered yet.</numerusform>
            <numerusform>%n comments are not answered yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncStatus</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Server unreachable, changes kept, retry in %n min</source>
        <translation>
            <numerusform>Server unreachable, changes kept, retry in %n min</numerusform>
            <numerusform>Server unreachable, changes kept, retry in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline use ends in %n day(s)</source>
        <translation>
            <numerusform>Offline use ends in %n day</numerusform>
            <numerusform>Offline use ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Access to %n village(s) has ended</source>
        <translation>
            <numerusform>Access to %n village has ended</numerusform>
            <numerusform>Access to %n villages has ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept aside</source>
        <translation>
            <numerusform>%n kept aside</numerusform>
            <numerusform>%n kept aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) kept aside by the server</source>
        <translation>
            <numerusform>%n change kept aside by the server</numerusform>
            <numerusform>%n changes kept aside by the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Ending</name>
    <message numerus="yes">
        <source>%n change(s) are still to be handed in.</source>
        <translation>
            <numerusform>%n change is still to be handed in.</numerusform>
            <numerusform>%n changes are still to be handed in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were handed in and are kept aside on the server.</source>
        <translation>
            <numerusform>%n change was handed in and is kept aside on the server.</numerusform>
            <numerusform>%n changes were handed in and are kept aside on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that the server had not taken yet were handed in and are kept aside there, until the administrator has looked at them. Everything else that you had saved is on the server.</source>
        <translation>
            <numerusform>%n change that the server had not taken yet was handed in and is kept aside there, until the administrator has looked at it. Everything else that you had saved is on the server.</numerusform>
            <numerusform>%n changes that the server had not taken yet were handed in and are kept aside there, until the administrator has looked at them. Everything else that you had saved is on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) or more had not been sent.</source>
        <translation>
            <numerusform>%n change or more had not been sent.</numerusform>
            <numerusform>%n changes or more had not been sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::HouseholdsFlow</name>
    <message numerus="yes">
        <source>%1 and others, %n in all</source>
        <translation>
            <numerusform>%1 and others, %n in all</numerusform>
            <numerusform>%1 and others, %n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Inbox</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PrintFlow</name>
    <message numerus="yes">
        <source>%1, %n form(s)</source>
        <translation>
            <numerusform>%1, %n form</numerusform>
            <numerusform>%1, %n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preparing %n form(s) to be printed. Leaving this page gives it up.</source>
        <translation>
            <numerusform>Preparing %n form to be printed. Leaving this page gives it up.</numerusform>
            <numerusform>Preparing %n forms to be printed. Leaving this page gives it up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::chart</name>
    <message numerus="yes">
        <source>%1: %n households</source>
        <translation>
            <numerusform>%1: %n household</numerusform>
            <numerusform>%1: %n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::device</name>
    <message numerus="yes">
        <source>%n change(s) were handed in and are kept aside on the server until the administrator has looked at them.</source>
        <translation>
            <numerusform>%n change was handed in and is kept aside on the server until the administrator has looked at it.</numerusform>
            <numerusform>%n changes were handed in and are kept aside on the server until the administrator has looked at them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::CauseReport</name>
    <message numerus="yes">
        <source>%Ln households without a main cause are left out</source>
        <translation>
            <numerusform>%Ln household without a main cause is left out</numerusform>
            <numerusform>%Ln households without a main cause are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln households whose form is of another year are left out</source>
        <translation>
            <numerusform>%Ln household whose form is of another year is left out</numerusform>
            <numerusform>%Ln households whose form is of another year are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::FieldRules</name>
    <message numerus="yes">
        <source>%1: choose at most %n.</source>
        <translation>
            <numerusform>%1: choose at most %n.</numerusform>
            <numerusform>%1: choose at most %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has room for %n characters.</source>
        <translation>
            <numerusform>%1 has room for %n character.</numerusform>
            <numerusform>%1 has room for %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncing::AccountUnlock</name>
    <message numerus="yes">
        <source>The password was wrong too often. Try again in %n minute(s). Everything entered is kept.</source>
        <translation>
            <numerusform>The password was wrong too often. Try again in %n minute. Everything entered is kept.</numerusform>
            <numerusform>The password was wrong too often. Try again in %n minutes. Everything entered is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncing::Recovery</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %n minute.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::CommentPanel</name>
    <message numerus="yes">
        <source>%n character(s) too many; shorten it first.</source>
        <translation>
            <numerusform>%n character too many; shorten it first.</numerusform>
            <numerusform>%n characters too many; shorten it first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::EditorText</name>
    <message numerus="yes">
        <source>This is not an amount. Expected: digits with at most %n decimal places.</source>
        <translation>
            <numerusform>This is not an amount. Expected: digits with at most %n decimal place.</numerusform>
            <numerusform>This is not an amount. Expected: digits with at most %n decimal places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n decimal places.</source>
        <translation>
            <numerusform>At most %n decimal place.</numerusform>
            <numerusform>At most %n decimal places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 characters are too many, at most %n. Shorten it; until then it is kept as a draft.</source>
        <translation>
            <numerusform>%1 characters are too many, at most %n. Shorten it; until then it is kept as a draft.</numerusform>
            <numerusform>%1 characters are too many, at most %n. Shorten it; until then it is kept as a draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FieldHelp</name>
    <message numerus="yes">
        <source>Type the codes one after the other, at most %n.</source>
        <translation>
            <numerusform>Type the codes one after the other, at most %n.</numerusform>
            <numerusform>Type the codes one after the other, at most %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FieldRemarks</name>
    <message numerus="yes">
        <source>(%n more after this one)</source>
        <translation>
            <numerusform>(%n more after this one)</numerusform>
            <numerusform>(%n more after this one)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HandInCheck</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n error(s) are to be corrected before it is handed in.&lt;/b&gt; F8 goes on to the next.</source>
        <translation>
            <numerusform>&lt;b&gt;%n error is to be corrected before it is handed in.&lt;/b&gt; F8 goes on to the next.</numerusform>
            <numerusform>&lt;b&gt;%n errors are to be corrected before it is handed in.&lt;/b&gt; F8 goes on to the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n warning(s) want an explanation before it is handed in.&lt;/b&gt; Check each; if it is so, write why under it. F8 goes on to the next.</source>
        <translation>
            <numerusform>&lt;b&gt;%n warning wants an explanation before it is handed in.&lt;/b&gt; Check it; if it is so, write why under it. F8 goes on to the next.</numerusform>
            <numerusform>&lt;b&gt;%n warnings want an explanation before it is handed in.&lt;/b&gt; Check each; if it is so, write why under it. F8 goes on to the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n comment(s) are not answered yet.&lt;/b&gt; Correct the field or leave it as it is, press Settled at the comment (F4), then hand in. F8 goes on to the next.</source>
        <translation>
            <numerusform>&lt;b&gt;%n comment is not answered yet.&lt;/b&gt; Correct the field or leave it as it is, press Settled at the comment (F4), then hand in. F8 goes on to the next.</numerusform>
            <numerusform>&lt;b&gt;%n comments are not answered yet.&lt;/b&gt; Correct the field or leave it as it is, press Settled at the comment (F4), then hand in. F8 goes on to the next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HistoryDialog</name>
    <message numerus="yes">
        <source>%n change(s), the newest first.</source>
        <translation>
            <numerusform>%n change, the newest first.</numerusform>
            <numerusform>%n changes, the newest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HouseholdForm</name>
    <message numerus="yes">
        <source>&lt;b&gt;Somebody else changed this household.&lt;/b&gt; %n field(s) that you edited keep your text.</source>
        <translation>
            <numerusform>&lt;b&gt;Somebody else changed this household.&lt;/b&gt; %n field that you edited keep your text.</numerusform>
            <numerusform>&lt;b&gt;Somebody else changed this household.&lt;/b&gt; %n fields that you edited keep your text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Updated.&lt;/b&gt; %n field(s) were changed elsewhere and are shown as they are now.</source>
        <translation>
            <numerusform>&lt;b&gt;Updated.&lt;/b&gt; %n field were changed elsewhere and are shown as they are now.</numerusform>
            <numerusform>&lt;b&gt;Updated.&lt;/b&gt; %n fields were changed elsewhere and are shown as they are now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Somebody else wrote here too.&lt;/b&gt; %n field(s) hold different values now: one is shown, all are kept. The choice is on the sync page.</source>
        <translation>
            <numerusform>&lt;b&gt;Somebody else wrote here too.&lt;/b&gt; %n field holds different values now: one is shown, all are kept. The choice is on the sync page.</numerusform>
            <numerusform>&lt;b&gt;Somebody else wrote here too.&lt;/b&gt; %n fields hold different values now: one of each is shown, all are kept. The choice is on the sync page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HouseholdListPage</name>
    <message numerus="yes">
        <source>%Ln household(s)</source>
        <translation>
            <numerusform>%Ln household</numerusform>
            <numerusform>%Ln households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ImportPage</name>
    <message numerus="yes">
        <source>Store %Ln household(s)</source>
        <translation>
            <numerusform>Store %Ln household</numerusform>
            <numerusform>Store %Ln households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::IncomeSection</name>
    <message numerus="yes">
        <source>E8 Net per head = E7÷%n person(s)</source>
        <translation>
            <numerusform>E8 Net per head = E7÷%n person</numerusform>
            <numerusform>E8 Net per head = E7÷%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ListFoot</name>
    <message numerus="yes">
        <source>%Ln household(s) marked</source>
        <translation>
            <numerusform>%Ln household marked</numerusform>
            <numerusform>%Ln households marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ListedProblem</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MemberSection</name>
    <message numerus="yes">
        <source>%n digit(s) missing</source>
        <translation>
            <numerusform>%n digit missing</numerusform>
            <numerusform>%n digits missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::PasswordSettings</name>
    <message numerus="yes">
        <source>A password has at least %n characters.</source>
        <translation>
            <numerusform>A password has at least %n character.</numerusform>
            <numerusform>A password has at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::PreviewPanel</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s) ago)</source>
        <translation>
            <numerusform>%1 (%n day ago)</numerusform>
            <numerusform>%1 (%n days ago)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be settled: %n</source>
        <translation>
            <numerusform>To be settled: %n</numerusform>
            <numerusform>To be settled: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ProgressLine</name>
    <message numerus="yes">
        <source>%1, about %n minute(s) left</source>
        <translation>
            <numerusform>%1, about %n minute left</numerusform>
            <numerusform>%1, about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RemarkLine</name>
    <message numerus="yes">
        <source>Full: the last %n character(s) were not taken.</source>
        <translation>
            <numerusform>Full: the last character was not taken.</numerusform>
            <numerusform>Full: the last %n characters were not taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ReviewFoot</name>
    <message numerus="yes">
        <source>Return (%n comment(s))</source>
        <translation>
            <numerusform>Return (%n comment)</numerusform>
            <numerusform>Return (%n comments)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ReviewRows</name>
    <message numerus="yes">
        <source>%n error(s) left, cannot be approved</source>
        <translation>
            <numerusform>%n error left, cannot be approved</numerusform>
            <numerusform>%n errors left, cannot be approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s), cannot be approved</source>
        <translation>
            <numerusform>%n open comment, cannot be approved</numerusform>
            <numerusform>%n open comments, cannot be approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in conflict, to be decided before approving</source>
        <translation>
            <numerusform>%n value in conflict, to be decided before approving</numerusform>
            <numerusform>%n values in conflict, to be decided before approving</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::SavedMark</name>
    <message numerus="yes">
        <source>Saved but for %n unreadable entry(s), kept as a draft</source>
        <translation>
            <numerusform>Saved but for %n unreadable entry, kept as a draft</numerusform>
            <numerusform>Saved but for %n unreadable entries, kept as a draft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::SectionButton</name>
    <message numerus="yes">
        <source>%n comment(s) to answer</source>
        <translation>
            <numerusform>%n comment to answer</numerusform>
            <numerusform>%n comments to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::SyncTiles</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until %1, %n day(s) left</source>
        <translation>
            <numerusform>Until %1, %n day left</numerusform>
            <numerusform>Until %1, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept aside, see below</source>
        <translation>
            <numerusform>%n kept aside, see below</numerusform>
            <numerusform>%n kept aside, see below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ToDoList</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ToDoPage</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::UnlockForm</name>
    <message numerus="yes">
        <source>%1 %n attempt(s) left.</source>
        <translation>
            <numerusform>%1 %n attempt left.</numerusform>
            <numerusform>%1 %n attempts left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No network: usable offline until &lt;b&gt;%1&lt;/b&gt; (%n day(s) left)</source>
        <translation>
            <numerusform>No network: usable offline until &lt;b&gt;%1&lt;/b&gt; (%n day left)</numerusform>
            <numerusform>No network: usable offline until &lt;b&gt;%1&lt;/b&gt; (%n days left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; change(s) waiting to be sent, kept on this computer</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; change waiting to be sent, kept on this computer</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; changes waiting to be sent, kept on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) on this computer</source>
        <translation>
            <numerusform>%n account on this computer</numerusform>
            <numerusform>%n accounts on this computer</numerusform>
        </translation>
    </message>
</context>
</TS>
