<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DataKey</name>
    <message>
        <source>The key of this account is damaged. No data was changed. Sign in online to fetch the key again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date format</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>IdentityNumber</name>
    <message>
        <source>The number has the wrong length. An ID number has 18 characters, a disability card 20 or 22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only digits are allowed, and an X in the last place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare the number with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date in the number does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date in the number lies before 1900, after the survey, or more than 120 years back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number belongs to a person of the other sex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number begins with no known province.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of disability on the card must be 1 to 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grade on the card must be 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province 99 stands for invented people and is allowed in demonstrations only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>To do</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>帮扶</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产业电商</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>招商</translation>
    </message>
    <message>
        <source>Innovation</source>
        <translation>双创</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PovertyLines</name>
    <message>
        <source>The table of poverty lines cannot be read. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed after approval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Resident cadre</source>
        <translation>驻村干部</translation>
    </message>
    <message>
        <source>University coordinator</source>
        <translation>高校协调员</translation>
    </message>
    <message>
        <source>University expert</source>
        <translation>高校专家</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>大学生</translation>
    </message>
    <message>
        <source>Government reviewer</source>
        <translation>乡镇、县审核员</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>SyncStatus</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n 处修改待上传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 处冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 条未被接受</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Needs attention: %1</source>
        <translation>需要处理·%1</translation>
    </message>
    <message>
        <source>In sync, everything uploaded</source>
        <translation>已同步·全部已上传</translation>
    </message>
    <message>
        <source>Syncing, %1 in, %2 out</source>
        <translation>正在同步·已收 %1，已发 %2</translation>
    </message>
    <message>
        <source>First sync, %1%</source>
        <translation>正在首次同步·%1%</translation>
    </message>
    <message>
        <source>Offline, nothing waiting</source>
        <translation>离线·没有待上传的修改</translation>
    </message>
    <message>
        <source>Offline, %1</source>
        <translation>离线·%1</translation>
    </message>
    <message numerus="yes">
        <source>Server unreachable, changes kept, retry in %n min</source>
        <translation>
            <numerusform>连不上服务器·修改已存本机，%n 分钟后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full; this page is not saved</source>
        <translation>磁盘已满·这一页还没有保存</translation>
    </message>
    <message>
        <source>Computer clock is wrong</source>
        <translation>本机时间不对·请校正</translation>
    </message>
    <message>
        <source>Update needed to sync; data is safe</source>
        <translation>程序过旧·升级后才能同步，资料不受影响</translation>
    </message>
    <message>
        <source>Sign in to sync; all data is here</source>
        <translation>重新登录后才能同步·资料都在本机</translation>
    </message>
    <message numerus="yes">
        <source>Offline use ends in %n day(s)</source>
        <translation>
            <numerusform>离线使用还剩 %n 天·请尽快联网</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline lease over; unsent work can be exported</source>
        <translation>离线期限已到·仍可导出未上传的修改</translation>
    </message>
    <message>
        <source>Server was restored; checking and resending</source>
        <translation>服务器已恢复备份·正在核对并补传</translation>
    </message>
    <message>
        <source>Parcel written, not yet received</source>
        <translation>数据包已导出·等待对方接收</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>This installation is not complete: Qt brings its own SQLite, which cannot seal the data file. No data was changed. Install the package made for this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. This step was not saved; everything saved before is kept. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged, or its key does not belong to it. The file was left as it is. Sign in online to fetch the data again, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the data file. Nothing was changed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk could not be read or written. This step was not saved; everything saved before is kept. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is open for reading only. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step was cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value does not fit the rules of the data file. This step was not saved; everything saved before is kept. Correct the entry and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file could not do this step. It was not saved; everything saved before is kept. Please report this with the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::Database</name>
    <message>
        <source>There is no data file yet. Sign in online once to create it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AccountCard</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1，%2</translation>
    </message>
</context>
<context>
    <name>views::BrandPanel</name>
    <message>
        <source>Hemai</source>
        <translation type="unfinished">禾脉</translation>
    </message>
    <message>
        <source>Household survey and analysis for targeted poverty alleviation</source>
        <translation>精准扶贫入户登记与分析</translation>
    </message>
    <message>
        <source>Survey, check and print without a network</source>
        <translation>没有网络也能登记、核对、打印</translation>
    </message>
    <message>
        <source>Nothing is lost in a power cut: every step is kept as a draft</source>
        <translation>断电不丢：每一步都自动保存草稿</translation>
    </message>
    <message>
        <source>ID numbers and phones are stored encrypted on this computer</source>
        <translation>身份证号、电话在本机加密存放</translation>
    </message>
    <message>
        <source>Version %1, demonstration data</source>
        <translation>版本 %1·演示数据</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>views::EnrolForm</name>
    <message>
        <source>Please fill in this field.</source>
        <translation>请填写这一项。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>First sign-in on this computer</source>
        <translation>在这台电脑上首次登录</translation>
    </message>
    <message>
        <source>A network is needed this once. Afterwards the account works offline on this computer.</source>
        <translation>只有这一次需要网络，以后这个账户可在本机离线使用。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>for example hemai.example.cn</source>
        <translation>例如 hemai.example.cn</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Accounts of this computer</source>
        <translation>本机账户</translation>
    </message>
    <message>
        <source>This server is new to this computer. Compare its fingerprint with the one from your administrator; nothing has been sent yet.</source>
        <translation>这台电脑第一次连接此服务器。请与管理员给的指纹核对；现在还没有发送任何资料。</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>一致，继续</translation>
    </message>
    <message>
        <source>It differs, stop</source>
        <translation>不一致，停止</translation>
    </message>
</context>
<context>
    <name>views::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>views::Navigation</name>
    <message>
        <source>Hemai</source>
        <translation>禾脉</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>锁定（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>views::PageHeader</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回（Alt+←）</translation>
    </message>
</context>
<context>
    <name>views::ProgramWindow</name>
    <message>
        <source>Hemai</source>
        <translation>禾脉</translation>
    </message>
</context>
<context>
    <name>views::SignInPage</name>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>change account</source>
        <translation>换账户</translation>
    </message>
    <message>
        <source>help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>views::StatusBar</name>
    <message>
        <source>Last success %1</source>
        <translation>上次同步成功 %1</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>演示数据</translation>
    </message>
</context>
<context>
    <name>views::UnlockForm</name>
    <message>
        <source>Type the password of this account.</source>
        <translation>请输入这个账户的密码。</translation>
    </message>
    <message>
        <source>Opening your data…</source>
        <translation>正在打开资料…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n attempt(s) left.</source>
        <translation>
            <numerusform>%1还可以试 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No network: usable offline until &lt;b&gt;%1&lt;/b&gt; (%n day(s) left)</source>
        <translation>
            <numerusform>没有网络，可离线用到 &lt;b&gt;%1&lt;/b&gt;（还剩 %n 天）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; change(s) waiting to be sent, kept on this computer</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; 处修改等待上传，已保存在本机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) on this computer</source>
        <translation>
            <numerusform>这台电脑上有 %n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in with another account…</source>
        <translation>用其他账户登录…</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>忘记密码</translation>
    </message>
</context>
</TS>
