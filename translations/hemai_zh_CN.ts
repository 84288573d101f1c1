<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CaseDraft</name>
    <message>
        <source>The draft was written by a newer version of the program. It is kept; update to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft cannot be read. The household is shown as it was last saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <name>DeviceFile</name>
    <message>
        <source>What identifies this computer to the server is damaged. Everything you entered is kept; ask the administrator to enrol this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityMark</name>
    <message>
        <source>not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>recorded, checked</source>
        <translation>已登记，校验通过</translation>
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
    <name>Inbox</name>
    <message>
        <source>What the server sent does not follow what is here. Nothing was changed. It will be asked for again.</source>
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
    <name>PdfWriter</name>
    <message>
        <source>The PDF was not written; an older file of that name is untouched. Choose another place and print again.</source>
        <translation type="unfinished"></translation>
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
    <name>QMetaObject</name>
    <message>
        <source>The system keychain does not answer. The data is kept. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Changed after approval</source>
        <translation>通过后有改动</translation>
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
    <name>ScopeRecovery</name>
    <message>
        <source>Unsent work is handed in first. Nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedFile</name>
    <message>
        <source>A file of this account is damaged or belongs to another one. It was left as it is. Fetch it again online.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>Another server (process %1) works on %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerError</name>
    <message>
        <source>The message was not understood. Nothing was changed. Perhaps one side needs an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not the server. Nothing was sent on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too big.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message arrived damaged. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was sealed for another server, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate and its key cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate or its key cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot listen on %1:%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a numeric address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password has 8 to 256 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not answer. Nothing was lost; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the server cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of the server cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s key file is damaged. Nothing was changed. Bring back the copy that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s key file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts were written by a newer server. Update this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in name is one word of at most 64 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an account with this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account holds no such grant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is over. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody reads commons; it is not granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scope is village/…, identity/…, service/…, trade/…/… or org/…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This role may not read such a scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record on the server is damaged. Nothing was changed; tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this request. Perhaps it needs an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device could not prove who it is. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket for administration cannot be made in the data folder. Is the folder&apos;s path too long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the user that runs the server may administer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server runs on this data folder. Start it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer. Look whether the command was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device or account was closed. Unsent work can still be handed in; ask your coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was written by a newer server. Nothing was changed; install that version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncMark</name>
    <message>
        <source>Uploaded</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Waiting to upload</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未被接受</translation>
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
    <name>app::describe</name>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the record types and their fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this record type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one record type or none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::import</name>
    <message>
        <source>The mapping file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, household %2, %3: %4
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the columns become fields (JSON).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print every reason with its line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a CSV file becomes as households, members and incomes, and what is missing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with one row a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one file and its --mapping.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::measure</name>
    <message>
        <source>Column with the income of a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the survey weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the persons that a row stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column by which poverty is split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty line in the unit of the incomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty line as a share of the median income.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between two cells; a comma by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the column of the income with --income.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either --line or --line-share-of-median.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--separator is one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line must be a number above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures poverty and inequality in a CSV file, plain or packed by gzip, UTF-8 or GB18030.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with one row a person or household.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::tool</name>
    <message>
        <source>List the record types and their fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure poverty and inequality in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: hemai-tool COMMAND [options]
hemai-tool COMMAND --help says more.

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Exit codes: 0 done, 1 could not be done (the reason is on standard error), 2 the command line was not understood.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a file becomes as households</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>This record is no longer on this computer. Your entry was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. The file was left as it was. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be written. It was left as it was. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is missing. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read. Nothing was changed. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is larger than it may be. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain does not know this account. The data is kept. Sign in online once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain was not unlocked. The data is kept. Try again and allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain is missing or locked. The data is kept. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this account is damaged. The data is kept. Sign in online to fetch the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to check the password. Nothing was changed. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key could not be recovered: it was sealed for another organisation, or is damaged. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file could not be brought up to date: some records refer to others that are missing. The file was left as it was. Please report this with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data file was made by a newer version of the program. It was left as it is. Update the program on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::CauseReport</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: the household; one main cause each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective and subjective by the editable table of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below the line means a net income per head under %1 yuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n households without a main cause are left out</source>
        <translation>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>data of this machine as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>Main cause (households)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any mention (households)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of mentions (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Net income per head (yuan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the line (households)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::CsvReader</name>
    <message>
        <source>The file is neither in UTF-8 nor in GB18030. Save it as CSV in one of them. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens in line %1 is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 holds a NUL character. This is no text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row that begins in line %1 is too long. Perhaps a quote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 has a quote in the wrong place. A cell with a quote in it must be quoted as a whole, and the quote doubled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row in line %1 has more than %2 cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 holds characters that are not in the encoding of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column “%1”. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has two columns “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, the header has %3. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::CsvWriter</name>
    <message>
        <source>Some characters cannot be written in this encoding. Choose UTF-8. No file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written: %1. Your data is unchanged.</source>
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
    <name>models::Door</name>
    <message>
        <source>This record does not belong here. Nothing was saved. Please report this with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value does not fit the field. The conflict was left open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::FieldRules</name>
    <message>
        <source>%1 must be at least %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must lie between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a year and a month, such as 202011.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: choose at most %n.</source>
        <translation>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the code %2 is not in the list of this form year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has room for %n characters.</source>
        <translation>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is empty. Please fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::FileLock</name>
    <message>
        <source>The data file could not be locked. Nothing was changed. Check that its folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this account is open in %1 (process %2). Nothing was changed. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::HouseholdImport</name>
    <message>
        <source>Line %1: %2. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key of the household or of the member is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the member %1 stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read as a value of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says %1 persons and has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households        %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members           %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net income        %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete          %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts            %1, because of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be settled before submission, households by rule (E error, W warning):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mapping has no code for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in column %2 is no amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no age</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::HouseholdRules</name>
    <message>
        <source>The main cause is illness, but all members are healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main cause is the cost of schooling, but nobody is at school.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main cause is disability, but nobody is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another cause repeats the main cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same cause is entered twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause “other” needs a remark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A telephone number has 11 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account number has 12 to 19 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank and account number belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date is not the one in the document number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is recorded in another household. Find out where the person lives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two members have the same document number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total on the form is %1, the lines add up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The net income per head is not above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The net income per head is above 100,000 yuan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wages below 300 yuan a year are unlikely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wages above 300,000 yuan a year are unlikely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business income without any business cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The net income per head changed by more than half against the year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are wages, but no member works away from home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member works away from home, but there are no wages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A household on the minimum living allowance, but the allowance is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ordinary poor household, but it receives the allowance or special support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 2 to 25 Chinese characters as on the ID card, with “·” inside at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date lies before 1900, after the survey, or more than 120 years back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter either the education or the school status, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the education, or for a pupil the school status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At school age but not at school. Please say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aged 6 to 23 without a school status. Please ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This education is unlikely up to the age of 14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Healthy” cannot stand beside an illness or disability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 16 to 65 the labour skill is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 16 there is no labour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy, of working age and no pupil, but without full labour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works away from home, but is entered without labour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months of work need a place of work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place of work needs the months worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household has no members. Add at least its head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is entered as head of the household.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a head of the household.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a spouse of the head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head and spouse have the same sex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relation “%1” does not fit the sex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this relation the ages should lie %1 years apart or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the household is younger than 16.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::ImportMapping</name>
    <message>
        <source>The mapping file is wrong at “%1”: %2 Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each term names either a member column or a household column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep is “positive” or “negative”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sum has terms, and “times” is a number in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clause has a column, “is” or “above”, and “then”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no rule in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record type has no such field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source, household_key and member_key are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::KeyFile</name>
    <message>
        <source>The key file was made by a newer version of the program. It was left as it is. Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account already has a key on this computer. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key of the organisation is not valid. No account was set up. Tell the administrator of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain does not give the key of this account. The data is kept. Unlock the keychain and try again, or sign in online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not right. The data is kept. Try again, or sign in online to set a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key belongs to another account. The password was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::KeychainStore</name>
    <message>
        <source>The program was closed. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::MeasureReport</name>
    <message>
        <source>None of the %1 rows has a usable income. Check the names of the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  left out: %1 (%2), first in line %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: share %2, headcount %3, gap %4, adds %5 of the headcount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poverty line must be above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observations      %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative incomes  %1, kept as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population        %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median, mean      %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty line      %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headcount ratio   %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty gap       %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty severity  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sen, SST          %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini              %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To lift all poor  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor is who has less than the line. Unit of analysis: the person; a row counts as many persons as its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles: the first income whose cumulated weight exceeds the share; on an exact share the mean of it and the next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::PackedFile</name>
    <message>
        <source>The file cannot be read: %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more data than can be read at once. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packed file is damaged or incomplete. Nothing was changed. Please fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::SchemaReport</name>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record type “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncing::AccountFolder</name>
    <message>
        <source>This account is already on this computer. Unlock it with its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for this account could not be written. Nothing was changed; check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s card is damaged. Its data is untouched; sign in to the server again to repair it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncing::CertificateProbe</name>
    <message>
        <source>The server cannot be reached. Check the address and the connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncing::HttpTransport</name>
    <message>
        <source>This is not the server that this computer signed in to: its certificate is another one. Nothing was sent and everything is kept here. Ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is kept on this computer and will be sent later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AccountCard</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1·%2</translation>
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
    <name>views::CandidateCard</name>
    <message>
        <source>Value %1: %2 %3, %4</source>
        <translation>值 %1：%2 %3，%4</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1（我）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>%1 (offline)</source>
        <translation>%1（离线）</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>现在显示</translation>
    </message>
    <message>
        <source>%1 to before</source>
        <translation>比原值 %1</translation>
    </message>
</context>
<context>
    <name>views::CodeEditor</name>
    <message>
        <source>Type the digits, Enter for the next field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::CodeSetEditor</name>
    <message>
        <source>Digits or Space add and take away, Enter closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ConflictPanel</name>
    <message>
        <source>empty</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1 %2 登记</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>请选一个值</translation>
    </message>
    <message>
        <source>Use own value</source>
        <translation>采用另填的值</translation>
    </message>
    <message>
        <source>Use value %1</source>
        <translation>采用值 %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Open this household</source>
        <translation>打开这户</translation>
    </message>
    <message>
        <source>Two people changed the same entry without a network. Both values are kept: choose one, the other stays in the history.</source>
        <translation>两个人在没有网络时改了同一项。两个值都保留着，请选一个，另一个留在修改记录里。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改之前</translation>
    </message>
    <message>
        <source>%1  Neither, use:</source>
        <translation>%1  都不对，另填：</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>另填的值</translation>
    </message>
    <message>
        <source>Reason (goes into the history)</source>
        <translation>理由（写入修改记录）</translation>
    </message>
    <message>
        <source>for example: measured on site with the owner</source>
        <translation>例如：电话问过户主，以实际测量为准</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Pass to the coordinator</source>
        <translation>转给协调员</translation>
    </message>
</context>
<context>
    <name>views::EditorText</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date. Expected: 2001-08-14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a month. Expected: 2014-03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a year. Expected: 2020.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This is not an amount. Expected: digits with at most %n decimal places.</source>
        <translation>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation type="unfinished"></translation>
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
    <name>views::FieldBox</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1·%2 {1:?}</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Two people changed this. All values are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::HouseholdForm</name>
    <message>
        <source>Unsaved draft taken up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Somebody else changed this household.&lt;/b&gt; %n field(s) that you edited keep your text.</source>
        <translation>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Updated.&lt;/b&gt; %n field(s) were changed elsewhere and are shown as they are now.</source>
        <translation>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 error(s), %2 warning(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next problem F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New household</source>
        <translation>新建农户</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::HouseholdListPage</name>
    <message>
        <source>%1 found of %2</source>
        <translation>找到 %1 户·共 %2 户</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>Main cause</source>
        <translation>主要致贫原因</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Net income</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, end of ID, phone</source>
        <translation>姓名、拼音、首字母、证件尾号、电话</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>新建农户</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Export this list (Ctrl+E)</source>
        <translation>导出这个列表（Ctrl+E）</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>打印这个列表</translation>
    </message>
    <message>
        <source>No households yet</source>
        <translation>还没有农户</translation>
    </message>
    <message>
        <source>Nothing of %1 is recorded on this computer yet. Begin in one of these ways.</source>
        <translation>%1在这台电脑上还没有登记资料。请从下面选一种方式开始。</translation>
    </message>
    <message>
        <source>Survey at home</source>
        <translation>入户登记</translation>
    </message>
    <message>
        <source>One reads, one types. Works without a network; every step is kept as a draft.</source>
        <translation>一人读、一人录。不用网络，每一步都自动保存草稿。</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>Take the county&apos;s Excel or WPS table. Problems are listed row by row before anything is written.</source>
        <translation>用县里的 Excel / WPS 表。保存前逐行列出问题，全部正确才写入。</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>选择表格…</translation>
    </message>
    <message>
        <source>The data of this village are being downloaded for the first time. &lt;b&gt;You can begin to work now&lt;/b&gt;, there is no need to wait.</source>
        <translation>正在首次下载本村资料：政策、代码表和行政区划。&lt;b&gt;现在就可以开始登记&lt;/b&gt;，不必等待。</translation>
    </message>
</context>
<context>
    <name>views::HouseholdSection</name>
    <message>
        <source>Head: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::InboxList</name>
    <message>
        <source>%1, %2</source>
        <comment>household, field</comment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Nothing needs you here. Conflicts, refused changes and returned cases will appear in this list.</source>
        <translation>没有要处理的事。冲突、未被接受的修改和退回的农户会列在这里。</translation>
    </message>
</context>
<context>
    <name>views::IncomeRow</name>
    <message>
        <source>Two people changed this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::IncomeSection</name>
    <message>
        <source>1 October %1 to 30 September %2, in yuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last year %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E6 Gross = E1+E2+E3+E4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E7 Net = E6−E5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>E8 Net per head = E7÷%n person(s)</source>
        <translation>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty line of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take last year&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added up automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::KeyList</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>新建农户</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>筛选这个列表</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>Next open page</source>
        <translation>下一个打开的页面</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>后退、前进</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Next, previous field</source>
        <translation>下一项、上一项</translation>
    </message>
    <message>
        <source>Previous, next section</source>
        <translation>上一节、下一节</translation>
    </message>
    <message>
        <source>Previous, next person or case</source>
        <translation>上一人、下一人（或上一件、下一件）</translation>
    </message>
    <message>
        <source>Submit, confirm, add the comment</source>
        <translation>提交、确定、添加批注</translation>
    </message>
    <message>
        <source>Code, yes or no, value of a conflict</source>
        <translation>代码、是否、冲突的值</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>History of the field</source>
        <translation>这一项的修改记录</translation>
    </message>
    <message>
        <source>Comment on the field</source>
        <translation>给这一项写批注</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Next, previous pane</source>
        <translation>下一区、上一区</translation>
    </message>
    <message>
        <source>Take last year&apos;s value</source>
        <translation>带入上年的值</translation>
    </message>
    <message>
        <source>Next, previous problem</source>
        <translation>下一个、上一个问题</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Add a member or a row</source>
        <translation>添加成员或一行</translation>
    </message>
    <message>
        <source>Open the list of codes or the calendar</source>
        <translation>打开代码表或日历</translation>
    </message>
    <message>
        <source>Mark the row</source>
        <translation>选中这一行</translation>
    </message>
    <message>
        <source>Close the pop-up, the message, the page</source>
        <translation>关闭弹出、消息、页面</translation>
    </message>
</context>
<context>
    <name>views::ListFoot</name>
    <message>
        <source>Matched by name</source>
        <translation>按姓名匹配</translation>
    </message>
    <message>
        <source>Matched by pinyin</source>
        <translation>按拼音匹配</translation>
    </message>
    <message>
        <source>Matched by initials</source>
        <translation>按拼音首字母匹配</translation>
    </message>
    <message>
        <source>Matched by the end of the ID number</source>
        <translation>按证件尾号匹配</translation>
    </message>
    <message>
        <source>Matched by phone</source>
        <translation>按电话匹配</translation>
    </message>
    <message>
        <source>Persons %1</source>
        <translation>人口 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) marked</source>
        <translation>
            <numerusform>已选 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Print forms</source>
        <translation>打印登记表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>%1, mean of households %2 yuan</source>
        <translation>%1·按户平均人均纯收入 %2 元</translation>
    </message>
</context>
<context>
    <name>views::LookSettings</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>超大</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Prints and exports always use the light colours.</source>
        <translation>打印和导出总是用浅色。</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>100, 115, 130 or 150 %. Everywhere: Ctrl and +, − or 0.</source>
        <translation>100、115、130、150%。随处可按 Ctrl 加 +、− 或 0 调整。</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>列表行距</translation>
    </message>
    <message>
        <source>Compact shows about a fifth more rows.</source>
        <translation>紧凑时约多显示五分之一的行。</translation>
    </message>
</context>
<context>
    <name>views::MachineSettings</name>
    <message>
        <source>In use</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The name under which the server knows it.</source>
        <translation>服务器上登记的设备名称。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>系统密钥串</translation>
    </message>
    <message>
        <source>A part of the key lies there: the data file alone and the password cannot be opened on another computer.</source>
        <translation>密钥的一部分存放在其中：只有资料文件和密码，在别的电脑上打不开。</translation>
    </message>
    <message>
        <source>The data are encrypted under the password alone. Choose a long one.</source>
        <translation>资料只由密码加密，请用较长的密码。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>资料文件夹</translation>
    </message>
</context>
<context>
    <name>views::MaskedEditor</name>
    <message>
        <source>Show the number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::MemberSection</name>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>checked ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) missing</source>
        <translation>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>New member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2 条</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record leaving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous member (Ctrl+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next member (Ctrl+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::MemberTable</name>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>views::NoticePanel</name>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>打开登记表</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
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
    <name>views::PreviewPanel</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1·%2·%3</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s) ago)</source>
        <translation>
            <numerusform>%1（%n 天前）</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（临时）</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有待处理的问题</translation>
    </message>
    <message numerus="yes">
        <source>To be settled: %n</source>
        <translation>
            <numerusform>待处理 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>致贫原因</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>打开登记表</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Net income</source>
        <translation>人均纯收入</translation>
    </message>
</context>
<context>
    <name>views::ProblemCard</name>
    <message>
        <source>Blocks submission, not the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check; if it is so, say why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ProblemPanel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to correct so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next problem</source>
        <translation type="unfinished"></translation>
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
    <name>views::ProgressLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>amounts</comment>
        <translation>%1 / %2 条</translation>
    </message>
    <message numerus="yes">
        <source>%1, about %n minute(s) left</source>
        <translation>
            <numerusform>%1·约还需 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>views::SectionButton</name>
    <message>
        <source>%1 errors, %2 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::SectionRail</name>
    <message>
        <source>%1% complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
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
    <name>views::StateChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
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
    <name>views::SyncPage</name>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
</context>
<context>
    <name>views::SyncTiles</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Server unreachable</source>
        <translation>连不上服务器</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>需要重新登录</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>服务器 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>全部已上传</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>·</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 处待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody changed the same</source>
        <translation>没有人改同一项</translation>
    </message>
    <message>
        <source>Both values are kept</source>
        <translation>两边的值都已保留</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>上次成功</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>收 %1 条·发 %2 条</translation>
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
<context>
    <name>views::YesNoEditor</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
