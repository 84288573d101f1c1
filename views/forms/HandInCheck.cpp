// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/HandInCheck.h"

#include "models/rules/Explanations.h"
#include "views/forms/CaseSession.h"

#include <QCoreApplication>

#include <algorithm>

namespace views {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::HandInCheck)
};

} // namespace

static std::optional<HandInQuestion> errorsToCorrect(const CaseSession &session)
{
    const auto errors = static_cast<int>(std::ranges::count(session.problems(), Severity::Error, &Problem::severity));
    if (errors == 0)
        return std::nullopt;
    return HandInQuestion{Words::tr("<b>%n error(s) are to be corrected before it is handed in.</b> F8 goes on to the "
                                    "next.",
                                    nullptr, errors)};
}

static std::optional<HandInQuestion> warningsToExplain(const CaseSession &session)
{
    const auto isAsked = [&](const Problem &problem) {
        return session.isOnForm(placeOf(problem)) && wantsExplanation(session.edited(), problem);
    };
    const auto first = std::ranges::find_if(session.problems(), isAsked);
    if (first == session.problems().end())
        return std::nullopt;
    return HandInQuestion{
        Words::tr("<b>%n warning(s) want an explanation before it is handed in.</b> Check each; if it is so, write why "
                  "under it. F8 goes on to the next.",
                  nullptr, static_cast<int>(std::ranges::count_if(session.problems(), isAsked))),
        placeOf(*first), true};
}

// Nobody can approve a case with a comment that waits for its answer. What the cadre asks is for the reviewer to
// answer.
static std::optional<HandInQuestion> commentsToAnswer(const CaseSession &session)
{
    const std::vector<WaitingComment> waiting = session.commentsToAnswer();
    if (waiting.empty())
        return std::nullopt;
    return HandInQuestion{Words::tr("<b>%n comment(s) are not answered yet.</b> Correct the field or leave it as it "
                                    "is, press Settled at the comment (F4), then hand in. F8 goes on to the next.",
                                    nullptr, static_cast<int>(waiting.size())),
                          waiting.front().place};
}

std::optional<HandInQuestion> questionBeforeHandingIn(const CaseSession &session)
{
    for (const auto ask : {errorsToCorrect, warningsToExplain, commentsToAnswer}) {
        if (auto question = ask(session))
            return question;
    }
    return std::nullopt;
}

} // namespace views
